# Composite identities: the service account and the human behind it must both be allowed, each by itself.
package authz.composite

import data.authz.decision
import data.authz.principal
import data.authz.rights

needs_human if {
	principal.who
	not principal.who.compositeIdentityEnforced == false
}

# METADATA
# title: composite.unlinked
# custom:
#   rules: [AUTHZ-DUO-002]
deny contains rego.metadata.chain()[0] if {
	needs_human
	not linked
}

linked if is_object(input.human)

# METADATA
# title: composite.human
# custom:
#   rules: [AUTHZ-DUO-001]
#   held: false
deny contains rego.metadata.chain()[0] if {
	linked
	not human_may
}

human_may if decision.allow with input.who as input.human

default human_sees := true

human_sees := false if {
	linked
	not sees_as_human
}

sees_as_human if rights.sees with input.who as input.human
