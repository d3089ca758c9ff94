import { Given } from '@cucumber/cucumber';

// Every step of every feature, doing nothing: what cucumber itself costs. A step that ends in a colon has a table or text.
Given(/^.*[^:]$/, () => {});
Given(/^.*:$/, (_argument: unknown) => {});
