package education.codeforlife.wire;

import org.springframework.boot.SpringApplication;

/** Serves the {@link WireApplication} and prints the ports of the service and of its management. */
final class WireProgram {

    private WireProgram() {}

    public static void main(String[] arguments) {
        var environment =
                SpringApplication.run(WireApplication.class, arguments).getEnvironment();
        System.out.println(">" + environment.getProperty("local.server.port"));
        System.out.println(">" + environment.getProperty("local.management.port"));
    }
}
