# Job tokens: where a job may go with the rights of its user. The allowlist never adds any.
package authz.token.job

import data.authz.principal
import data.authz.roles

by_job if input.credential.kind == "job_token"

# METADATA
# title: job.over
# custom:
#   rules: [AUTHZ-JOB-001]
#   held: false
deny contains rego.metadata.chain()[0] if {
	by_job
	not input.credential.running == true
}

at_project if {
	by_job
	input.resource.kind == "project"
}

elsewhere if {
	at_project
	not input.credential.own == true
}

# METADATA
# title: job.stranger
# custom:
#   rules: [AUTHZ-JOB-023]
#   held: false
deny contains rego.metadata.chain()[0] if {
	elsewhere
	not belongs
}

belongs if input.resource.visibility == "public"

belongs if {
	input.resource.visibility == "internal"
	principal.who.external == false
}

belongs if {
	input.resource.visibility == "private"
	principal.level > 0
}

# METADATA
# title: job.own_push
# custom:
#   rules: [AUTHZ-JOB-019]
#   held: false
deny contains rego.metadata.chain()[0] if {
	at_project
	input.credential.own == true
	input.demand.permission == "push_code"
	not input.resource.jobTokenPushAllowed == true
}

# METADATA
# title: job.cross_project_push
# custom:
#   rules: [AUTHZ-JOB-020]
#   held: false
deny contains rego.metadata.chain()[0] if {
	elsewhere
	input.demand.permission == "push_code"
	not may_push_across
}

may_push_across if {
	input.resource.jobTokenPushAllowed == true
	input.resource.jobTokenCrossProjectPushAllowed == true
	allowlist_on
	passes
	writes_repositories
}

writes_repositories if input.credential.entry.defaultPermissions == true

writes_repositories if "admin_repositories" in input.credential.entry.policies

# METADATA
# title: job.image_push
# custom:
#   rules: [AUTHZ-JOB-022]
#   held: false
deny contains rego.metadata.chain()[0] if {
	elsewhere
	input.demand.permission == "push_container_images"
}

pushes if input.demand.permission in {"push_code", "push_container_images"}

# METADATA
# title: job.allowlist
# custom:
#   rules: [AUTHZ-JOB-004, AUTHZ-JOB-006]
#   held: false
deny contains rego.metadata.chain()[0] if {
	elsewhere
	not pushes
	not passes
	not open_to_all
}

# METADATA
# title: job.policies
# custom:
#   rules: [AUTHZ-JOB-012]
#   held: false
deny contains object.union(rego.metadata.chain()[0], {"missing": missing_policies}) if {
	elsewhere
	not pushes
	passes
	allowlist_on
	not has_policies
	not open_to_all
}

# Switching the allowlist off does not count where the instance enforces it.
allowlist_on if not input.resource.jobTokenInboundEnabled == false

allowlist_on if not input.instance.jobTokenAllowlistEnforced == false

passes if {
	comes_in
	goes_out
}

comes_in if not allowlist_on

comes_in if is_object(input.credential.entry)

# The legacy outbound setting limits jobs on their way to private projects only.
goes_out if input.credential.outboundLimited == false

goes_out if input.resource.visibility in {"internal", "public"}

goes_out if input.credential.outboundListed == true

has_policies if input.credential.entry.defaultPermissions == true

# An endpoint that declares no policy is closed to whoever needs one.
has_policies if {
	is_array(input.demand.jobPolicies)
	count(missing_policies) == 0
}

missing_policies := {policy |
	some policy in input.demand.jobPolicies
	not policy in object.get(input.credential.entry, "policies", [])
}

# What anybody may read in an enabled public feature.
open_to_all if {
	input.resource.visibility in {"internal", "public"}
	input.demand.openWithoutAllowlist
	roles.give(set(), input.demand.permission, input.demand.featureAccess)
}
