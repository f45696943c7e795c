package education.codeforlife.rpc.account;

import education.codeforlife.rpc.RpcClient;
import education.codeforlife.rpc.account.v1.AccountGrpc;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication(proxyBeanMethods = false)
class AccountApplication {

    /** A stub as a parameter of a method that makes a bean. */
    @Bean
    Supplier<AccountGrpc.AccountBlockingStub> overLoopback(
            @RpcClient("loopback") AccountGrpc.AccountBlockingStub accounts) {
        return () -> accounts;
    }
}
