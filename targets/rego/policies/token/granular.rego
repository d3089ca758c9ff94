# Fine-grained tokens: what is open to all of them, and what they must hold at the place of the demand.
package authz.token.granular

import data.authz.visibility

held_to_it if {
	input.credential.kind == "access_token"
	not input.credential.granular == false
}

# METADATA
# title: granular.never
# custom:
#   rules: [AUTHZ-PAT-111]
deny contains rego.metadata.chain()[0] if {
	held_to_it
	not free
	input.demand.granular.kind == "never"
}

# METADATA
# title: granular.undeclared
# custom:
#   rules: [AUTHZ-PAT-109]
deny contains object.union(rego.metadata.chain()[0], {"missing": {"cannot determine what it needs"}}) if {
	held_to_it
	not free
	not determined
}

determined if input.demand.granular.kind in {"declared", "never"}

# METADATA
# title: granular.lacking
# custom:
#   rules: [AUTHZ-PAT-100]
#   held: false
deny contains object.union(rego.metadata.chain()[0], {"missing": lacking}) if {
	held_to_it
	not free
	input.demand.granular.kind == "declared"
	not holds_all
}

free if input.demand.granular.kind == "always"

free if {
	input.demand.openInPublic
	visibility.public_feature(input.demand.featureAccess)
}

# Without a list of what it holds, it holds nothing.
holds_all if {
	is_array(input.demand.granular.permissions)
	is_array(input.credential.granted)
	count(lacking) == 0
}

lacking := {permission |
	some permission in input.demand.granular.permissions
	not permission in object.get(input.credential, "granted", [])
}
