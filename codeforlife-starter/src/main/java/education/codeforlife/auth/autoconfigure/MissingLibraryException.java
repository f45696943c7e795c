package education.codeforlife.auth.autoconfigure;

import org.springframework.core.io.ResourceLoader;
import org.springframework.util.ClassUtils;

/** A property asks for what needs a library that the service does not have. */
final class MissingLibraryException extends RuntimeException {

    private final String artifact;

    private MissingLibraryException(String property, String artifact) {
        super(property + " is set, but " + artifact + " is not on the class path.");
        this.artifact = artifact;
    }

    String artifact() {
        return artifact;
    }

    /**
     * @param artifact group and name
     * @param type a class of the artifact
     */
    static void throwUnlessPresent(String property, String artifact, String type, ResourceLoader loader) {
        if (!ClassUtils.isPresent(type, loader.getClassLoader())) throw new MissingLibraryException(property, artifact);
    }
}
