package education.codeforlife.database;

import education.codeforlife.api.Internal;

/**
 * Thrown when the name of a service cannot give its schema a name, or the schema belongs to a service of another name.
 *
 * @since 0.1.0
 */
@Internal
public final class ServiceNameException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String cure;

    private ServiceNameException(String message, String cure) {
        super(message);
        this.cure = cure;
    }

    static ServiceNameException unusable(String service) {
        return new ServiceNameException(
                "The service name \"%s\" cannot be part of a schema's name.".formatted(service), """
                Set codeforlife.service.name (CODEFORLIFE_SERVICE_NAME) to at most 51 characters: a lower-case letter, \
                then lower-case letters, digits, hyphens and underscores. It defaults to spring.application.name.""");
    }

    static ServiceNameException reserved(String service) {
        return new ServiceNameException(
                "The service name \"%s\" is reserved: the library has a schema of that name.".formatted(service),
                "Set codeforlife.service.name (CODEFORLIFE_SERVICE_NAME) to another name.");
    }

    /** Returns the refusal of a service whose schema another service made. */
    public static ServiceNameException foreign(ServiceSchema schema, String owner) {
        return new ServiceNameException(
                "The schema \"%s\" belongs to the service \"%s\", and this service is called \"%s\"."
                        .formatted(schema.name(), owner, schema.service()),
                """
                If they are two services, give this one another name (codeforlife.service.name) or another database.
                If the service was renamed, stop all nodes that run under the former name, and then run:

                    update %s.service set name = '%s'""".formatted(schema.name(), schema.service()));
    }

    /** Returns what the operator can do about it. */
    public String cure() {
        return cure;
    }
}
