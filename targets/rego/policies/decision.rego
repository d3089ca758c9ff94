# What one principal comes to: something grants and nothing denies, in whatever order they are looked at.
package authz.decision

import data.authz.rights
import data.authz.state
import data.authz.tenant
import data.authz.token.access
import data.authz.token.deploy
import data.authz.token.granular
import data.authz.token.job
import data.authz.token.legacy
import data.authz.token.oauth
import data.authz.visibility

grants := rights.grants | deploy.grants

deny := union({
	access.deny, deploy.deny, granular.deny, job.deny, legacy.deny, oauth.deny,
	state.deny, tenant.deny, visibility.deny,
})

default allow := false

allow if {
	count(grants) > 0
	count(deny) == 0
}

telling := deny if count(deny) > 0

telling := grants if count(deny) == 0

reasons := {rule.annotations.title | some rule in deny} if count(deny) > 0

reasons := {"nothing.grants"} if {
	count(deny) == 0
	count(grants) == 0
}

reasons := set() if allow
