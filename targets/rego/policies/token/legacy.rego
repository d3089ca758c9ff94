# Scopes of legacy tokens, and of the OAuth tokens that are like them.
package authz.token.legacy

presents if {
	input.credential.kind == "access_token"
	not input.credential.granular == true
	not input.credential.sudo == true
}

# METADATA
# title: scope.legacy
# custom:
#   rules: [AUTHZ-PAT-002]
#   held: false
deny contains rego.metadata.chain()[0] if {
	presents
	not covered
}

covered if {
	open
	some scope in input.credential.scopes
	scope in input.demand.legacyScopes
}

# External authorization closes the registry to tokens of users.
open if input.demand.via != "registry"

open if input.instance.externalAuthorization == false

# From a date on, a hierarchy of the SaaS offering takes fine-grained tokens only.
# METADATA
# title: token.granular_required
# custom:
#   rules: [AUTHZ-PAT-117]
deny contains object.union(rego.metadata.chain()[0], {"missing": {permission | some permission in input.demand.granular.permissions}}) if {
	input.credential.kind == "access_token"
	not input.credential.granular == true
	not input.instance.saas == false
	not input.resource.granularTokensRequired == false
}
