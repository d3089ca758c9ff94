@approval
Feature: The comment of the policy bot

  The bot tells on the merge request which policies it violates.

  Background:
    Given a project "payments"
    And "payments" is governed by the policy "Four eyes" about any merge request

  Rule: the bot comments on violations unless every violated policy keeps it quiet

    @MRAP-150 @MRAP-151
    Example: a violation makes the bot comment
      Given Ana has a merge request in "payments"
      When the merge request is evaluated
      Then the bot comments on the merge request
      And the merge request needs 1 approval

    @MRAP-150
    Example: a policy can keep the bot quiet
      Given the policy "Four eyes" keeps the bot quiet
      And Ana has a merge request in "payments"
      When the merge request is evaluated
      Then the bot does not comment on the merge request
      And the policy "Four eyes" is violated

    @MRAP-150
    Example: one violated policy that wants the comment is enough
      Given the policy "Four eyes" keeps the bot quiet
      And "acme" is governed by the policy "Group review" about any merge request
      And Ana has a merge request in "payments"
      When the merge request is evaluated
      Then the bot comments on the merge request

    @MRAP-151 @odd
    Example: the bot comments even where nobody has to approve
      Given the policy "Four eyes" demands no approval
      And Ana has a merge request in "payments"
      When the merge request is evaluated
      Then the bot comments on the merge request
      And the merge request needs no approval

    @MRAP-152
    Example: the bot waits until every violation has its data
      Given "payments" is governed by the policy "Critical findings" about new critical sast findings
      And Ana has a merge request in "payments"
      And the sast scan of the merge request reports nothing
      And the pipeline of the merge request is running
      When the merge request is evaluated
      Then the bot does not comment on the merge request

    @MRAP-030
    Example: without a violation there is nothing to say
      Given "payments" does not protect "main"
      And Ana has a merge request in "payments"
      When the merge request is evaluated
      Then the bot does not comment on the merge request
