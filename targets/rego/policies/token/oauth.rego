# OAuth tokens: those of flows are held to the scopes of flows.
package authz.token.oauth

import data.authz.token.legacy

flow_scopes := {"ai_workflows", "mcp"}

# METADATA
# title: scope.flow
# custom:
#   rules: [AUTHZ-DUO-008]
#   held: false
deny contains rego.metadata.chain()[0] if {
	input.credential.kind == "oauth_token"
	of_flow
	not opened
	not covered_otherwise
}

# METADATA
# title: scope.oauth
# custom:
#   rules: [AUTHZ-PAT-002]
#   held: false
deny contains rego.metadata.chain()[0] if {
	input.credential.kind == "oauth_token"
	not of_flow
	not legacy.covered
}

of_flow if composite

of_flow if {
	some scope in input.credential.scopes
	scope in flow_scopes
}

opened if {
	some scope in input.credential.scopes
	scope in input.demand.flowScopes
}

# What other scopes cover; a composite identity has nothing but its flow.
covered_otherwise if {
	not composite
	legacy.covered
}

composite if is_object(input.human)
