package education.codeforlife.rpc.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** A test of the service that serves calls, in the one application context that all of them share. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = AccountApplication.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "codeforlife.service.name=account",
            "codeforlife.rpc.account.target=in-process:${spring.grpc.server.inprocess.name}",
            "spring.grpc.server.inbound.message.max-size=64KB",
        })
@ContextConfiguration(initializers = FreePort.class)
@interface AccountTest {}
