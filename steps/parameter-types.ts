// What may stand between the words of a step, by what it is about.
import './parameter-types/findings.ts';
import './parameter-types/merge-requests.ts';
import './parameter-types/people.ts';
import './parameter-types/pipelines.ts';
import './parameter-types/policies.ts';
import './parameter-types/time.ts';
