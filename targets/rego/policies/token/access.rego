# Whether a credential is one at all, and still good.
package authz.token.access

import data.authz.principal

kinds := {"anonymous", "session", "access_token", "oauth_token", "job_token", "deploy_token", "deploy_key"}

# METADATA
# title: credential.unknown
# custom:
#   rules: [AUTHZ-PAT-008]
deny contains rego.metadata.chain()[0] if not known

known if input.credential.kind in kinds

# METADATA
# title: credential.nobody
# custom:
#   rules: [AUTHZ-PAT-008]
deny contains rego.metadata.chain()[0] if {
	input.credential.kind in {"session", "access_token", "oauth_token", "job_token"}
	not principal.who
}

# METADATA
# title: session.service_account
# custom:
#   rules: [AUTHZ-ROLE-067]
deny contains rego.metadata.chain()[0] if {
	input.credential.kind == "session"
	principal.who.type == "service_account"
}

# METADATA
# title: token.revoked
# custom:
#   rules: [AUTHZ-PAT-006]
deny contains rego.metadata.chain()[0] if {
	input.credential.kind in {"access_token", "oauth_token", "deploy_token"}
	not input.credential.revoked == false
}

# METADATA
# title: token.expired
# custom:
#   rules: [AUTHZ-PAT-005]
deny contains rego.metadata.chain()[0] if {
	input.credential.kind == "access_token"
	not input.credential.expired == false
}

# METADATA
# title: token.flow_expired
# custom:
#   rules: [AUTHZ-DUO-013]
deny contains rego.metadata.chain()[0] if {
	input.credential.kind == "oauth_token"
	not input.credential.expired == false
}

# METADATA
# title: token.switched_off
# custom:
#   rules: [AUTHZ-PAT-009]
deny contains rego.metadata.chain()[0] if {
	input.credential.kind == "access_token"
	not input.instance.accessTokensDisabled == false
}

# METADATA
# title: token.enterprise
# custom:
#   rules: [AUTHZ-PAT-010]
deny contains rego.metadata.chain()[0] if {
	input.credential.kind == "access_token"
	not input.credential.disabledForEnterprise == false
}

# METADATA
# title: token.sudo
# custom:
#   rules: [AUTHZ-PAT-002]
#   held: false
deny contains rego.metadata.chain()[0] if {
	input.credential.kind == "access_token"
	not input.credential.sudo == false
	not may_sudo
}

may_sudo if {
	input.owner.admin == true
	made_for_it
}

made_for_it if input.credential.granular == true

made_for_it if "sudo" in input.credential.scopes
