// Chai's types are merged in the order they are met: met first by way of Vitest, `equal` would return a promise.
import '@open-wc/testing';
