# Deploy tokens and deploy keys: no user stands behind the one, and git alone is open to the other.
package authz.token.deploy

# METADATA
# title: deploy.token
# custom:
#   rules: [AUTHZ-DEPLOY-003]
grants contains rego.metadata.chain()[0] if {
	by_token
	input.credential.reaches == true
}

# METADATA
# title: deploy.key
# custom:
#   rules: [AUTHZ-DEPLOY-011]
grants contains rego.metadata.chain()[0] if {
	by_key
	input.credential.ownProject == true
}

by_token if input.credential.kind == "deploy_token"

by_key if input.credential.kind == "deploy_key"

# METADATA
# title: deploy.expired
# custom:
#   rules: [AUTHZ-DEPLOY-005]
deny contains rego.metadata.chain()[0] if {
	by_token
	not input.credential.expired == false
}

# METADATA
# title: deploy.route
# custom:
#   rules: [AUTHZ-DEPLOY-002]
#   held: false
deny contains rego.metadata.chain()[0] if {
	by_token
	not takes_deploy_tokens
}

takes_deploy_tokens if input.demand.via in {"git", "registry"}

takes_deploy_tokens if input.demand.packages == true

# METADATA
# title: deploy.external_authorization
# custom:
#   rules: [AUTHZ-PAT-012]
deny contains rego.metadata.chain()[0] if {
	by_token
	input.demand.via != "registry"
	not input.instance.externalAuthorization == false
}

# METADATA
# title: deploy.scope
# custom:
#   rules: [AUTHZ-DEPLOY-001]
#   held: false
deny contains rego.metadata.chain()[0] if {
	by_token
	not has_scopes
}

# No scope opens what needs none: every and none would agree.
has_scopes if {
	count(input.demand.deployScopes) > 0
	every scope in input.demand.deployScopes {
		scope in input.credential.scopes
	}
}

# METADATA
# title: deploy.key_git_only
# custom:
#   rules: [AUTHZ-DEPLOY-011]
#   held: false
deny contains rego.metadata.chain()[0] if {
	by_key
	input.demand.via != "git"
}

# METADATA
# title: deploy.key_reads
# custom:
#   rules: [AUTHZ-DEPLOY-011]
deny contains rego.metadata.chain()[0] if {
	by_key
	not input.demand.reads == true
	not input.credential.canPush == true
}
