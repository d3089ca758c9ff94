# What the user or visitor behind a credential may do on the resource, whatever the credential leaves of it.
package authz.rights

import data.authz.custom
import data.authz.documented
import data.authz.principal
import data.authz.roles
import data.authz.state

# Deploy tokens and keys act as themselves.
has_rights if not input.credential.kind in {"deploy_token", "deploy_key"}

# METADATA
# title: role.documented
# custom:
#   rules: [AUTHZ-ROLE-010]
grants contains rego.metadata.chain()[0] if {
	has_rights
	documented.gives(principal.roles, input.demand.permission, input.demand.featureAccess)
}

# METADATA
# title: role.file
# custom:
#   rules: [AUTHZ-ROLE-003]
grants contains rego.metadata.chain()[0] if {
	has_rights
	roles.answers_by_role_files(input.demand.permission)
	roles.raw(principal.roles, input.demand.permission, input.demand.featureAccess)
}

# METADATA
# title: role.custom
# custom:
#   rules: [AUTHZ-CUSTOM-001]
grants contains rego.metadata.chain()[0] if {
	has_rights
	custom.gives(input.demand.permission)
}

# Whether the principal may know that the resource exists.
default sees := false

sees if {
	has_rights
	not state.closed
	roles.give(principal.roles, sprintf("read_%s", [input.resource.kind]), "everyone")
}
