package education.codeforlife.permission.handler;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Has handlers of every kind, without entities: some of each are open. */
@SpringBootApplication(
        proxyBeanMethods = false,
        exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class, HibernateJpaAutoConfiguration.class
        })
class HandlerApplication implements WebMvcConfigurer {

    @Bean
    Customizer<HttpSecurity> openPaths() {
        return http -> http.authorizeHttpRequests(requests -> requests.requestMatchers("/open/**")
                .permitAll()
                .requestMatchers("/staff/**")
                .hasRole("TEACHER"));
    }

    @Bean
    Customizer<HttpSecurity> openEndpoint() {
        return http -> http.authorizeHttpRequests(
                requests -> requests.requestMatchers(EndpointRequest.to("info")).permitAll());
    }

    @Bean
    RouterFunction<ServerResponse> functions() {
        return route().GET("/function", request -> ServerResponse.ok().build())
                .GET("/open/function", request -> ServerResponse.ok().build())
                .GET("/staff/function", request -> ServerResponse.ok().build())
                .GET("/async", request -> later())
                .GET("/open/async", request -> later())
                .build();
    }

    private static ServerResponse later() {
        return ServerResponse.async(
                CompletableFuture.supplyAsync(() -> ServerResponse.ok().build()));
    }

    @Bean({"/by-name", "/open/by-name"})
    HttpRequestHandler byName() {
        return (request, response) -> response.setStatus(200);
    }

    @Bean("/permitted/by-name")
    HttpRequestHandler permitted() {
        return new Permitted();
    }

    @Bean({"/controller", "/open/controller"})
    org.springframework.web.servlet.mvc.Controller controller() {
        return (request, response) -> null;
    }

    @Bean
    SimpleUrlHandlerMapping mapping() {
        HttpRequestHandler handler = (request, response) -> response.setStatus(200);
        return new SimpleUrlHandlerMapping(
                Map.of("/mapped", handler, "/open/mapped", handler), Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean
    ServletRegistrationBean<Plain> servlet() {
        return new ServletRegistrationBean<>(new Plain(), "/servlet/*", "*.servlet", "/open/servlet", "/staff/servlet");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/files/**", "/open/files/**")
                .addResourceLocations("classpath:/permission/handler/");
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addStatusController("/status", HttpStatus.OK);
        registry.addStatusController("/open/status", HttpStatus.OK);
        registry.addRedirectViewController("/moved", "/status");
        registry.addViewController("/view").setViewName("forward:/function");
    }

    @PermitAll
    static class Permitted implements HttpRequestHandler {

        @Override
        public void handleRequest(HttpServletRequest request, HttpServletResponse response) {
            response.setStatus(200);
        }
    }

    static class Plain extends HttpServlet {

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().write("\"served\"");
        }
    }

    @Controller
    static class Annotated {

        @GetMapping("annotated")
        @ResponseBody
        Map<String, String> closed() {
            return Map.of();
        }

        /** A rule for the path of a controller's method opens nothing. */
        @GetMapping("open/annotated")
        @ResponseBody
        Map<String, String> withoutAnnotation() {
            return Map.of();
        }

        @PermitAll
        @GetMapping("permitted/annotated")
        @ResponseBody
        Map<String, String> permitted() {
            return Map.of();
        }

        @PermitAll
        @GetMapping("permitted/forward")
        String forward(@RequestParam("to") String path) {
            return "forward:" + path;
        }
    }
}
