package education.codeforlife.openapi.autoconfigure;

import education.codeforlife.openapi.ApiDescription;
import education.codeforlife.viewset.web.ViewSetHandlerMapping;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The paths that springdoc found, which end in a slash as those of view sets do. */
record ControllerPaths(OpenAPI document, List<RequestMappingHandlerMapping> mappings) {

    void completeBy(ApiDescription description) {
        var paths = new Paths();
        document.getPaths().forEach((path, item) -> paths.addPathItem(withSlash(path), item));
        document.setPaths(paths);
        paths.forEach((path, item) -> complete(path, item, description));
    }

    private static String withSlash(String path) {
        boolean file = path.substring(path.lastIndexOf('/')).contains(".");
        return path.endsWith("/") || file ? path : path + "/";
    }

    private void complete(String path, PathItem item, ApiDescription description) {
        item.readOperationsMap()
                .forEach((method, operation) -> handler(path, method)
                        .ifPresent(handler -> complete(operation, path, method, handler, description)));
    }

    private static void complete(
            Operation operation,
            String path,
            PathItem.HttpMethod method,
            HandlerMethod handler,
            ApiDescription description) {
        description.complete(operation, path, method.name(), handler);
    }

    private Optional<HandlerMethod> handler(String path, PathItem.HttpMethod method) {
        return mappings.stream()
                .filter(mapping -> !(mapping instanceof ViewSetHandlerMapping))
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(handler -> serves(handler.getKey(), path, method))
                .map(handler -> handler.getValue().createWithResolvedBean())
                .findFirst();
    }

    private static boolean serves(RequestMappingInfo mapping, String path, PathItem.HttpMethod method) {
        var methods = mapping.getMethodsCondition().getMethods();
        boolean served =
                methods.isEmpty() || methods.stream().map(RequestMethod::name).anyMatch(method.name()::equals);
        return served
                && patterns(mapping).anyMatch(pattern -> withSlash(pattern).equals(path));
    }

    private static Stream<String> patterns(RequestMappingInfo mapping) {
        return Objects.requireNonNull(mapping.getPathPatternsCondition()).getPatternValues().stream();
    }
}
