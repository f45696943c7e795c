package education.codeforlife.encryption.tink;

import com.google.crypto.tink.ConfigurationV0;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.mac.MacConfig;
import education.codeforlife.api.Internal;
import java.security.GeneralSecurityException;
import java.util.stream.IntStream;

/**
 * The keys of one purpose: the primary key makes what is new, all of them understand what is old. Its JSON is that of
 * Tink, in the clear: it is a secret.
 *
 * @since 0.1.0
 */
@Internal
public final class Keyset {

    static {
        try {
            AeadConfig.register();
            MacConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot register Tink's algorithms on this Java runtime", e);
        }
    }

    private final KeysetHandle handle;

    private Keyset(KeysetHandle handle) {
        this.handle = handle;
    }

    /** @throws KeysetException if the text is not a keyset in Tink's JSON */
    public static Keyset parse(String json) {
        try {
            return new Keyset(TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new KeysetException("The value is not a keyset in Tink's JSON format.", e);
        }
    }

    /** A keyset with one key, made now. */
    static Keyset create(KeyPurpose purpose) {
        return of(KeysetHandle.newBuilder().addEntry(purpose.newKey().makePrimary()));
    }

    /** Returns a keyset with a new key, which is not used until it is {@link #promote() promoted}. */
    Keyset add(KeyPurpose purpose) {
        return of(KeysetHandle.newBuilder(handle).addEntry(purpose.newKey()));
    }

    /** Returns a keyset that uses the newest key for new values. */
    Keyset promote() {
        var builder = KeysetHandle.newBuilder(handle);
        builder.getAt(builder.size() - 1).makePrimary();
        return of(builder);
    }

    /** Returns whether any key is in both. */
    public boolean sharesKeyWith(Keyset other) {
        return IntStream.range(0, handle.size())
                .mapToObj(i -> handle.getAt(i).getKey())
                .anyMatch(key -> IntStream.range(0, other.handle.size())
                        .anyMatch(i -> other.handle.getAt(i).getKey().equalsKey(key)));
    }

    <P> P primitive(Class<P> type) {
        try {
            return handle.getPrimitive(ConfigurationV0.get(), type);
        } catch (GeneralSecurityException e) {
            throw new KeysetException("The keys of the keyset cannot be used as " + type.getSimpleName() + ".", e);
        }
    }

    /** In one line. */
    String toJson() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get())
                    .strip();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot write the keyset as JSON", e);
        }
    }

    /** Ids of keys, never the keys. */
    @Override
    public String toString() {
        return handle.toString();
    }

    private static Keyset of(KeysetHandle.Builder builder) {
        try {
            return new Keyset(builder.build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot create a key", e);
        }
    }
}
