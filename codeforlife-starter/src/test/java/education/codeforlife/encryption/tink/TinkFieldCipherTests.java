package education.codeforlife.encryption.tink;

import education.codeforlife.encryption.FieldCipher;
import education.codeforlife.encryption.test.FieldCipherContract;

class TinkFieldCipherTests extends FieldCipherContract {

    private static final Keyset KEYS = Keyset.create(KeyPurpose.CIPHER);

    @Override
    protected FieldCipher cipher() {
        return new TinkFieldCipher(KEYS);
    }
}
