/** Names every test that failed and then passed on its second try, so that none of them hides behind a green run. */
// oxlint-disable-next-line import/no-default-export -- vitest takes reporters from the default export
export default class FlakyReporter {
  #names = [];

  onTestCaseResult(test) {
    if (test.diagnostic()?.flaky) this.#names.push(test.fullName);
  }

  onTestRunEnd() {
    for (const name of this.#names) console.log(`  passed only on its second try: ${name}`);
  }
}
