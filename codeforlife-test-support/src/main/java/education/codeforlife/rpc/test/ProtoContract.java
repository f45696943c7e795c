package education.codeforlife.rpc.test;

import com.google.protobuf.Descriptors.FileDescriptor;
import education.codeforlife.contract.test.CommittedFile;
import education.codeforlife.contract.test.ReleaseComparison;
import education.codeforlife.platform.Preview;
import education.codeforlife.rpc.RpcHandler;
import io.grpc.BindableService;
import io.grpc.protobuf.ProtoFileDescriptorSupplier;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The protos that a service serves as a contract with its callers: their methods, and the numbers and names of fields and
 * values, are committed as {@code rpc.json}, and keep what the last release promised.
 *
 * <pre>{@code
 * @Test
 * void protosKeepTheirContract(@Autowired ApplicationContext service) {
 *     var contract = ProtoContract.of(service);
 *     contract.isAsIn(Path.of("rpc.json"));
 *     contract.isKeptSinceLastRelease(Path.of("rpc.json"));
 * }
 * }</pre>
 *
 * <p>Run with {@code -D}{@value #WRITE}{@code =true}, the test writes the file instead of comparing it.
 *
 * @since 0.1.0
 */
@Preview
public final class ProtoContract {

    /** The system property with which the file is written again. */
    public static final String WRITE = "codeforlife.rpc.write";

    private static final Logger LOG = LoggerFactory.getLogger(ProtoContract.class);

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final JsonNode shape;
    private final boolean isServed;

    private ProtoContract(Collection<FileDescriptor> files) {
        this.shape = ProtoShape.of(files);
        this.isServed = !files.isEmpty();
    }

    /** Returns the contract of the service's handlers. */
    public static ProtoContract of(ApplicationContext service) {
        return new ProtoContract(service.getBeansWithAnnotation(RpcHandler.class).values().stream()
                .flatMap(ProtoContract::file)
                .distinct()
                .toList());
    }

    static ProtoContract of(FileDescriptor... files) {
        return new ProtoContract(List.of(files));
    }

    private static Stream<FileDescriptor> file(Object handler) {
        return handler instanceof BindableService service
                        && service.bindService().getServiceDescriptor().getSchemaDescriptor()
                                instanceof ProtoFileDescriptorSupplier proto
                ? Stream.of(proto.getFileDescriptor())
                : Stream.empty();
    }

    /** Returns whether the service has a handler. */
    public boolean isServed() {
        return isServed;
    }

    /**
     * Compares with the file, or writes it if asked to.
     *
     * @throws AssertionError with a line for each difference
     */
    public void isAsIn(Path file) {
        new CommittedFile(file, "list of protos", WRITE).isAs(text());
    }

    private String text() {
        return JSON.writeValueAsString(shape).replace("\r\n", "\n") + "\n";
    }

    /**
     * Compares with the file of the last release: the newest tag such as {@code v1.2.3} that git reaches.
     *
     * @throws AssertionError with a line for each number or name that is used again, and for each other change that callers
     *     of the release may notice, unless a commit since then is breaking
     */
    public void isKeptSinceLastRelease(Path file) {
        ReleaseComparison.of(file, this::refuseReuse).check(shape);
        LOG.info(
                "{} {}",
                file,
                ReleaseComparison.of(file, ProtoRules::incompatibilities).check(shape));
    }

    private List<String> refuseReuse(JsonNode before, JsonNode after) {
        var reuses = ProtoRules.reuses(before, after);
        if (reuses.isEmpty()) return reuses;
        throw new AssertionError(
                "Numbers and names of protos are never used for something else:\n  " + String.join("\n  ", reuses));
    }
}
