package education.codeforlife.rpc.test;

import com.google.protobuf.DescriptorProtos.MethodOptions.IdempotencyLevel;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What callers rely on of protos, as JSON in a deterministic order: methods, and the numbers of fields and values. */
final class ProtoShape {

    private final Map<String, Map<String, Map<String, Object>>> services = new TreeMap<>();
    private final Map<String, Map<String, Object>> messages = new TreeMap<>();
    private final Map<String, Map<String, Object>> enums = new TreeMap<>();
    private final Set<String> files = new HashSet<>();

    private ProtoShape() {}

    /** Returns the shape of the files, and of those that they import. */
    static JsonNode of(Collection<FileDescriptor> files) {
        var shape = new ProtoShape();
        files.forEach(shape::add);
        var parts = new TreeMap<String, Object>(
                Map.of("services", shape.services, "messages", shape.messages, "enums", shape.enums));
        return JsonMapper.shared().valueToTree(parts);
    }

    /** Google's own files have a contract of their own. */
    private void add(FileDescriptor file) {
        if (file.getPackage().startsWith("google.") || !files.add(file.getFullName())) return;
        file.getServices().forEach(this::add);
        file.getMessageTypes().forEach(this::add);
        file.getEnumTypes().forEach(this::add);
        file.getDependencies().forEach(this::add);
    }

    private void add(ServiceDescriptor service) {
        var methods = new TreeMap<String, Map<String, Object>>();
        service.getMethods().forEach(method -> methods.put(method.getName(), method(method)));
        services.put(service.getFullName(), methods);
    }

    private static Map<String, Object> method(MethodDescriptor method) {
        return new TreeMap<>(Map.of(
                "request",
                        stream(method.isClientStreaming())
                                + method.getInputType().getFullName(),
                "answer",
                        stream(method.isServerStreaming())
                                + method.getOutputType().getFullName(),
                "repeatable", method.getOptions().getIdempotencyLevel() != IdempotencyLevel.IDEMPOTENCY_UNKNOWN));
    }

    private static String stream(boolean streams) {
        return streams ? "stream " : "";
    }

    private void add(Descriptor message) {
        var fields = new TreeMap<Integer, Map<String, Object>>();
        message.getFields().forEach(field -> fields.put(field.getNumber(), field(field)));
        var proto = message.toProto();
        var numbers = new TreeMap<Integer, Integer>();
        proto.getReservedRangeList().forEach(range -> numbers.put(range.getStart(), range.getEnd() - 1));
        messages.put(message.getFullName(), named("fields", fields, numbers, proto.getReservedNameList()));
        message.getNestedTypes().forEach(this::add);
        message.getEnumTypes().forEach(this::add);
    }

    private static Map<String, Object> field(FieldDescriptor field) {
        var shape = new TreeMap<String, Object>(Map.of("name", field.getName(), "type", type(field)));
        OneofDescriptor oneof = field.getRealContainingOneof();
        if (oneof != null) shape.put("oneof", oneof.getName());
        return shape;
    }

    private static String type(FieldDescriptor field) {
        var type = switch (field.getType()) {
            case MESSAGE, GROUP -> field.getMessageType().getFullName();
            case ENUM -> field.getEnumType().getFullName();
            default -> field.getType().name().toLowerCase(Locale.ROOT);
        };
        return field.isRepeated() ? "repeated " + type : type;
    }

    private void add(EnumDescriptor type) {
        var values = new TreeMap<Integer, Map<String, Object>>();
        type.getValues().forEach(value -> values.put(value.getNumber(), Map.of("name", value.getName())));
        var proto = type.toProto();
        var numbers = new TreeMap<Integer, Integer>();
        proto.getReservedRangeList().forEach(range -> numbers.put(range.getStart(), range.getEnd()));
        enums.put(type.getFullName(), named("values", values, numbers, proto.getReservedNameList()));
    }

    private static Map<String, Object> named(
            String members, Object byNumber, Map<Integer, Integer> reserved, Collection<String> reservedNames) {
        return new TreeMap<>(Map.of(
                members,
                byNumber,
                "reserved",
                reserved,
                "reserved_names",
                reservedNames.stream().sorted().toList()));
    }
}
