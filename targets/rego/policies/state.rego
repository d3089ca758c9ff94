# Users in no good standing, and what some kinds of user never do.
package authz.state

import data.authz.principal

good_standing(user) if {
	user.state == "active"
	not user.type in {"internal", "ghost"}
	ready(user)
}

# Bots and service accounts accept no terms, confirm no address and have no password.
ready(user) if user.type != "regular"

ready(user) if {
	user.confirmed == true
	user.termsAccepted == true
	user.passwordExpired == false
}

# METADATA
# title: state.refused
# custom:
#   rules: [AUTHZ-ROLE-060]
deny contains rego.metadata.chain()[0] if {
	principal.who
	not user_ready
}

user_ready if good_standing(principal.who)

# METADATA
# title: state.owner_refused
# custom:
#   rules: [AUTHZ-PAT-007]
deny contains rego.metadata.chain()[0] if {
	is_object(input.owner)
	not owner_ready
}

owner_ready if good_standing(input.owner)

# METADATA
# title: state.token_bot
# custom:
#   rules: [AUTHZ-PROJTOKEN-002]
deny contains rego.metadata.chain()[0] if {
	principal.who.type in {"project_bot", "group_bot"}
	input.demand.permission in (new_containers | {"create_personal_access_token"})
}

# METADATA
# title: state.provisioned_account
# custom:
#   rules: [AUTHZ-ROLE-068]
deny contains rego.metadata.chain()[0] if {
	principal.who.type == "service_account"
	input.demand.permission == "create_top_level_group"
	not principal.who.provisioned == false
}

new_containers := {
	"create_project",
	"create_projects",
	"create_project_in_group",
	"create_subgroup",
	"create_top_level_group",
}

# METADATA
# title: group.closed
# custom:
#   rules: [AUTHZ-ROLE-062]
deny contains rego.metadata.chain()[0] if {
	input.demand.permission == "read_group"
	closed
}

# Single sign-on and address ranges close a group to its own members too.
closed if {
	input.resource.kind == "group"
	not input.resource.samlEnforced == false
	"sso-session-expired" in input.demand.circumstances
}

closed if {
	input.resource.kind == "group"
	not input.resource.ipRestricted == false
	"address-outside-range" in input.demand.circumstances
	count(principal.roles & {"owner", "admin", "auditor"}) == 0
}
