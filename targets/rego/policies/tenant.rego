# Organizations that are kept apart.
package authz.tenant

import data.authz.principal

# METADATA
# title: tenant.apart
# custom:
#   rules: [AUTHZ-TENANT-004]
deny contains rego.metadata.chain()[0] if {
	principal.who
	not at_home
}

at_home if together(principal.who.organization, input.resource.organization)

# METADATA
# title: tenant.human_apart
# custom:
#   rules: [AUTHZ-TENANT-005]
deny contains rego.metadata.chain()[0] if {
	is_object(input.human)
	not human_at_home
}

human_at_home if together(principal.who.organization, input.human.organization)

# Of one organization, or of two that are not isolated.
together(one, other) if one.id == other.id

together(one, other) if {
	one.isolated == false
	other.isolated == false
}
