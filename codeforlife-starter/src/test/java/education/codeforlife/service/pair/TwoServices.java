package education.codeforlife.service.pair;

import education.codeforlife.event.EventTransport;
import education.codeforlife.service.pair.account.AccountApplication;
import education.codeforlife.service.pair.payment.PaymentApplication;
import java.net.URI;
import java.util.Set;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Both services in one process on a developer's machine, where a debugger reaches both. Each has a database of its own,
 * which is empty at first. A {@link LocalBroker} carries their events.
 */
final class TwoServices implements AutoCloseable {

    private final ConfigurableApplicationContext account;
    private final ConfigurableApplicationContext payment;

    private TwoServices(ConfigurableApplicationContext account, ConfigurableApplicationContext payment) {
        this.account = account;
        this.payment = payment;
    }

    /**
     * Starts both.
     *
     * @param accountPort the port of account's web server; 0 for any that is free
     * @param paymentPort that of payment
     */
    static TwoServices start(int accountPort, int paymentPort) {
        var broker = new LocalBroker(Set.of("account", "payment"));
        var account = run(AccountApplication.builder(), "account", accountPort, broker);
        var payment = run(PaymentApplication.builder(), "payment", paymentPort, broker);
        return new TwoServices(account, payment);
    }

    private static ConfigurableApplicationContext run(
            SpringApplicationBuilder application, String service, int port, LocalBroker broker) {
        return application
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(EventTransport.class, () -> broker.transport(service)))
                .run(
                        "--codeforlife.environment=local",
                        "--server.port=" + port,
                        "--spring.main.banner-mode=off",
                        "--spring.grpc.server.port=0",
                        "--spring.grpc.server.inprocess.name=" + service,
                        "--codeforlife.rpc.account.target=in-process:account",
                        "--codeforlife.rpc.payment.target=in-process:payment");
    }

    /** Returns the address of account's endpoints. */
    URI root() {
        return URI.create("http://localhost:" + account.getEnvironment().getProperty("local.server.port") + "/");
    }

    @Override
    public void close() {
        payment.close();
        account.close();
    }

    @SuppressWarnings({"SystemOut", "resource"}) // for the developer; the services end with the process
    public static void main(String[] arguments) {
        var services = start(8000, 8001);
        System.out.println("\naccount serves " + services.root() + ", payment http://localhost:8001/."
                + "\nRegister and read your ledger by the commands of docs/rpc.md, \"Try it\". Ctrl+C stops both.\n");
    }
}
