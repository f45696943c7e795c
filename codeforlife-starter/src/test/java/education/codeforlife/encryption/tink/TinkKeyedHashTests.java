package education.codeforlife.encryption.tink;

import education.codeforlife.encryption.KeyedHash;
import education.codeforlife.encryption.test.KeyedHashContract;

class TinkKeyedHashTests extends KeyedHashContract {

    private static final Keyset KEYS = Keyset.create(KeyPurpose.HASH);

    @Override
    protected KeyedHash hash() {
        return new TinkKeyedHash(KEYS);
    }
}
