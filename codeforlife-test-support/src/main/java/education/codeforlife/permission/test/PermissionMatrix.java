package education.codeforlife.permission.test;

import education.codeforlife.request.RequestUser;
import education.codeforlife.viewset.web.ViewSetHandlerMapping;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;

/**
 * The permission matrix: every action of every view set of a service, and of {@code tasks/}, for every kind of caller.
 * A test compares it with a file in the repository, so that every change of access is seen:
 *
 * <pre>{@code
 * @SpringBootTest
 * class PermissionMatrixTests {
 *
 *     @Test
 *     void theMatrixTellsWhoMayDoWhat(@Autowired ApplicationContext service) {
 *         PermissionMatrix.of(service).isAsIn(Path.of("permission-matrix.md"));
 *     }
 * }
 * }</pre>
 *
 * <p>Run with {@code -D}{@value #WRITE}{@code =true}, the test writes the file instead.
 *
 * @since 0.1.0
 */
public final class PermissionMatrix {

    /** The system property with which the file is written again. */
    public static final String WRITE = "codeforlife.permission-matrix.write";

    private static final Logger LOG = LoggerFactory.getLogger(PermissionMatrix.class);

    private final ApplicationContext service;
    private final Map<String, RequestUser> callers;

    private PermissionMatrix(ApplicationContext service, Map<String, RequestUser> callers) {
        this.service = service;
        this.callers = callers;
    }

    /**
     * Returns the matrix of the service for anonymous callers and, where {@code codeforlife-user} is on the class path, for
     * each kind of user of the library.
     */
    public static PermissionMatrix of(ApplicationContext service) {
        return new PermissionMatrix(service, Callers.ofEveryKind());
    }

    /** Adds a column for another kind of caller, such as a workflow of a certain repository. */
    public PermissionMatrix with(String kind, RequestUser caller) {
        var more = new LinkedHashMap<>(callers);
        more.put(kind, caller);
        return new PermissionMatrix(service, more);
    }

    /**
     * Compares with the file, or writes it if the property is set.
     *
     * @throws AssertionError with the lines that differ
     */
    public void isAsIn(Path file) {
        var matrix = toString();
        LOG.info("Permission matrix:\n{}", matrix);
        if (Boolean.getBoolean(WRITE)) {
            write(file, matrix);
        } else {
            compare(file, matrix);
        }
    }

    private static void write(Path file, String matrix) {
        try {
            Files.writeString(file, matrix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compare(Path file, String matrix) {
        var expected = lines(file);
        var actual = matrix.lines().toList();
        if (actual.equals(expected)) return;
        throw new AssertionError(
                file + " differs from the permissions of the service. If they are right, write it with -D" + WRITE
                        + "=true.\nOnly in the file:" + without(expected, actual)
                        + "\nOnly in the service:" + without(actual, expected));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String without(List<String> lines, List<String> others) {
        var left = lines.stream().filter(line -> !others.contains(line)).toList();
        return left.isEmpty() ? " nothing, but the order differs" : "\n  " + String.join("\n  ", left);
    }

    /** The matrix in Markdown. */
    @Override
    public String toString() {
        var criteria = service.getBean(EntityManagerFactory.class).getCriteriaBuilder();
        var sections = ViewSetSection.all(service.getBean(ViewSetHandlerMapping.class));
        return new MatrixPage(callers, criteria).write(sections, ControllerSection.all(service));
    }
}
