import { Given } from '@cucumber/cucumber';
import { shaOf } from '#fixtures';
import type { PolicyWorld } from '../world/policy-world.ts';
import { personCalled } from './person-called.ts';

Given('the commits of the merge request are signed', function (this: PolicyWorld) {
  changeCommits(this, { signature: 'verified' });
});

Given('the commits of the merge request have unverified signatures', function (this: PolicyWorld) {
  changeCommits(this, { signature: 'unverified' });
});

Given('the merge request has an unsigned commit by {person}', function (this: PolicyWorld, name: string) {
  const { id } = personCalled(this, name);
  addCommit(this, { authorId: id, committerId: id });
});

Given(
  'the merge request has a signed commit by {person}, committed by {person}',
  function (this: PolicyWorld, author: string, committer: string) {
    addCommit(this, {
      authorId: personCalled(this, author).id,
      committerId: personCalled(this, committer).id,
      signature: 'verified',
    });
  },
);

Given('the merge request has a merge commit by {person}', function (this: PolicyWorld, name: string) {
  const { id } = personCalled(this, name);
  addCommit(this, { authorId: id, committerId: id, mergeCommit: true });
});

Given(
  'the merge request has an unsigned commit by {person}, committed by {person}',
  function (this: PolicyWorld, author: string, committer: string) {
    addCommit(this, { authorId: personCalled(this, author).id, committerId: personCalled(this, committer).id });
  },
);

type CommitColumns = Partial<PolicyWorld['draft']['world']['commits'][number]>;

function addCommit(world: PolicyWorld, columns: CommitColumns): void {
  const sha = shaOf(6000 + world.draft.rows('commits').length);
  world.given.add('commits', { mergeRequestId: world.subject('merge request'), sha, ...columns });
}

function changeCommits(world: PolicyWorld, columns: CommitColumns): void {
  for (const { id } of world.draft.rows('commits')) world.given.change('commits', id, columns);
}
