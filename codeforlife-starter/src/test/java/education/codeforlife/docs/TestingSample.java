package education.codeforlife.docs;

import education.codeforlife.logging.test.LogSecrets;

final class TestingSample {

    void watch() {
        LogSecrets.watch("correct horse battery staple");
    }
}
