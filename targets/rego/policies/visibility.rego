# To whom a group or project is open without any role.
package authz.visibility

import data.authz.principal

# The role file of people without a role, where the resource is open to them.
exposure := "public_anonymous" if {
	input.resource.visibility == "public"
	not principal.who
}

exposure := "public_authenticated" if {
	input.resource.visibility == "public"
	principal.who
}

# Internal is private for external users, and for whoever is banned.
exposure := "public_authenticated" if {
	input.resource.visibility == "internal"
	principal.who.external == false
	principal.welcome
}

# The same for something whose feature has that access level; a public feature is open even where its project is not.
visitor_role(access) := exposure if not access in {"members_only", "public"}

visitor_role("public") := "public_anonymous" if not principal.who

visitor_role("public") := "public_authenticated" if principal.who

# Who may use a feature of the project.
feature_access(feature) := object.get(input.resource.features, feature, "everyone")

# The feature is on, and for everybody who sees the project.
public_feature(access) if {
	input.resource.visibility == "public"
	access in {"everyone", "public"}
}

# METADATA
# title: feature.disabled
# custom:
#   rules: [AUTHZ-ROLE-072]
deny contains rego.metadata.chain()[0] if {
	input.resource.kind == "project"
	not feature_on
}

feature_on if input.demand.featureAccess in {"members_only", "everyone", "public"}
