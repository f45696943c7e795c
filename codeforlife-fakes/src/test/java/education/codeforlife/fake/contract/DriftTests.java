package education.codeforlife.fake.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import education.codeforlife.encryption.KeyedHash;
import education.codeforlife.encryption.test.KeyedHashContract;
import education.codeforlife.proto.shelf.ShelfGrpc.ShelfImplBase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** A fake that is not true to the contract of its interface fails the contract kit. */
class DriftTests {

    @Test
    void stubThatIgnoresTheContextFailsTheContract() {
        assertThat(failures(ContextIsIgnored.class)).contains("aHashCannotBeMovedToAnotherContext()");
    }

    @Test
    void fakeWithoutAnswersFailsTheContract() {
        assertThat(failures(WithoutAnswers.class)).contains("endOfTheContextIsPartOfTheHash()");
    }

    @Test
    void serviceThatAnswersWithoutACheckFailsTheContract() {
        assertThat(failures(EveryBookIsEmma.class)).containsExactly("unknownBookIsNotFound()");
    }

    private static List<String> failures(Class<?> tests) {
        var results = new SummaryGeneratingListener();
        var config = LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .build();
        LauncherFactory.create(config)
                .execute(request().selectors(selectClass(tests)).build(), results);
        return results.getSummary().getFailures().stream()
                .map(failure -> failure.getTestIdentifier().getDisplayName())
                .toList();
    }

    static class ContextIsIgnored extends KeyedHashContract {

        @Override
        protected KeyedHash hash() {
            var fake = FakeKeyedHashTests.stubbed();
            fake.hashStub((value, context) -> "hash of " + value);
            fake.matchesStub((value, hash, context) -> hash.equals("hash of " + value));
            return fake;
        }
    }

    static class EveryBookIsEmma extends ShelfContract {

        @Override
        protected ShelfImplBase shelf() {
            var fake = FakeShelfTests.stubbed();
            fake.findBookReturns(FakeShelfTests.EMMA);
            return fake;
        }
    }

    static class WithoutAnswers extends KeyedHashContract {

        @Override
        protected KeyedHash hash() {
            return new FakeKeyedHash();
        }
    }
}
