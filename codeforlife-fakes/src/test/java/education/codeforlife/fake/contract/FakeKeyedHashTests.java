package education.codeforlife.fake.contract;

import education.codeforlife.encryption.KeyedHash;
import education.codeforlife.encryption.test.KeyedHashContract;
import education.codeforlife.fake.GenerateFakes;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The stubs of the fake keep the contract that {@code TinkKeyedHash} keeps. */
@GenerateFakes(KeyedHash.class)
class FakeKeyedHashTests extends KeyedHashContract {

    @Override
    protected KeyedHash hash() {
        return stubbed();
    }

    static FakeKeyedHash stubbed() {
        var fake = new FakeKeyedHash();
        fake.hashStub(FakeKeyedHashTests::hash);
        fake.matchesStub(
                (value, hash, context) -> isText(value) && hash(value, context).equals(hash));
        return fake;
    }

    private static String hash(String value, String context) {
        if (!isText(value)) {
            throw new IllegalArgumentException("Half a surrogate pair");
        }
        var message = context.length() + context + value;
        return UUID.nameUUIDFromBytes(message.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static boolean isText(String value) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(value);
    }
}
