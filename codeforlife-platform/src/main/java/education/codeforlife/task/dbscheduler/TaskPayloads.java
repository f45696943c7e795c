package education.codeforlife.task.dbscheduler;

import education.codeforlife.api.Internal;
import education.codeforlife.encryption.FieldCipher;
import education.codeforlife.platform.Preview;
import education.codeforlife.task.EncryptedPayload;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The data of tasks as JSON: {@code {"payload": …, "trace": {…}}}, with {@code "encrypted"} in the place of the payload if its
 * type says so, and with {@code "repeats"} if it was repeated although its effect may have happened.
 *
 * @since 0.1.0
 */
@Internal
@Preview
public final class TaskPayloads {

    private static final int MAX_BYTES = 64 * 1024;
    private static final String COUNT = "repeats";
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Data that cannot be read is not repeated. */
    static final Failures.Repeats<byte[]> REPEATS = new Failures.Repeats<>() {

        @Override
        public int of(byte @Nullable [] data) {
            try {
                return JSON.readTree(notNull(data)) instanceof ObjectNode tree
                        ? tree.path(COUNT).asInt(0)
                        : Integer.MAX_VALUE;
            } catch (JacksonException e) {
                return Integer.MAX_VALUE;
            }
        }

        @Override
        public byte[] oneMore(byte @Nullable [] data) {
            var tree = (ObjectNode) JSON.readTree(notNull(data));
            return JSON.writeValueAsBytes(tree.put(COUNT, of(data) + 1));
        }
    };

    private final Supplier<FieldCipher> cipher;

    private TaskPayloads(Supplier<FieldCipher> cipher) {
        this.cipher = cipher;
    }

    /** @param cipher of types that are annotated {@link EncryptedPayload}; asked for only if there is one */
    public static TaskPayloads of(Supplier<FieldCipher> cipher) {
        return new TaskPayloads(cipher);
    }

    /** @throws IllegalArgumentException if the payload cannot be written, or is too large */
    byte[] write(String task, @Nullable Object payload, Map<String, String> trace) {
        var data = JSON.createObjectNode();
        if (payload != null) writePayload(data, task, payload);
        if (!trace.isEmpty()) data.set("trace", JSON.valueToTree(trace));
        var bytes = JSON.writeValueAsBytes(data);
        if (bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException("The payload of task " + task + " has " + bytes.length
                    + " bytes, and at most " + MAX_BYTES + " are possible: store it, and pass its key");
        }
        return bytes;
    }

    private void writePayload(ObjectNode data, String task, Object payload) {
        JsonNode json;
        try {
            json = JSON.valueToTree(payload);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("The payload of task " + task + " cannot be written as JSON", e);
        }
        if (isEncrypted(payload.getClass())) {
            data.put("encrypted", cipher.get().encrypt(json.toString(), context(task)));
        } else {
            data.set("payload", json);
        }
    }

    private static boolean isEncrypted(Class<?> type) {
        return type.isAnnotationPresent(EncryptedPayload.class);
    }

    private static String context(String task) {
        return "scheduled_tasks.task_data:" + task;
    }

    /** @throws RuntimeException if the payload cannot be read */
    public @Nullable Object read(String task, byte @Nullable [] bytes, Class<?> type) {
        if (type == Void.class) return null;
        try {
            var data = JSON.readTree(notNull(bytes));
            var encrypted = data.path("encrypted");
            var json = encrypted.isString()
                    ? JSON.readTree(cipher.get().decrypt(encrypted.stringValue(), context(task)))
                    : data.path("payload");
            if (json.isMissingNode()) throw new UnreadableTaskException("no payload", null);
            return JSON.treeToValue(json, type);
        } catch (RuntimeException e) {
            throw e instanceof UnreadableTaskException known ? known : new UnreadableTaskException(place(e), e);
        }
    }

    private static byte[] notNull(byte @Nullable [] bytes) {
        return bytes == null ? new byte[0] : bytes;
    }

    private static String place(RuntimeException e) {
        return e.getClass().getSimpleName();
    }

    /** Returns what the trace of the enqueuing request left. */
    Map<String, String> trace(byte @Nullable [] bytes) {
        var trace = new LinkedHashMap<String, String>();
        if (bytes == null) return trace;
        try {
            JSON.readTree(bytes)
                    .path("trace")
                    .properties()
                    .forEach(each -> trace.put(each.getKey(), each.getValue().asString()));
        } catch (JacksonException e) {
            return trace; // told where the payload is read
        }
        return trace;
    }
}
