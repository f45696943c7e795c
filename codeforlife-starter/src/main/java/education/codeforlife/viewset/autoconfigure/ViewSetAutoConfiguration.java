package education.codeforlife.viewset.autoconfigure;

import education.codeforlife.attempt.AttemptStore;
import education.codeforlife.attempt.RequestThrottle;
import education.codeforlife.column.StoredColumns;
import education.codeforlife.column.autoconfigure.ColumnAutoConfiguration;
import education.codeforlife.database.DatabaseErrors;
import education.codeforlife.database.Transactions;
import education.codeforlife.database.autoconfigure.DatabaseAutoConfiguration;
import education.codeforlife.pagination.PaginationSettings;
import education.codeforlife.pagination.autoconfigure.PaginationAutoConfiguration;
import education.codeforlife.request.RequestUserResolver;
import education.codeforlife.request.autoconfigure.RequestAutoConfiguration;
import education.codeforlife.serializer.AnswerWriter;
import education.codeforlife.serializer.SerializerEngine;
import education.codeforlife.serializer.autoconfigure.SerializerAutoConfiguration;
import education.codeforlife.viewset.FormEngine;
import education.codeforlife.viewset.ViewSetEngine;
import education.codeforlife.viewset.ViewSetSettings;
import education.codeforlife.viewset.web.ActionObservationFilter;
import education.codeforlife.viewset.web.AnswerAdvice;
import education.codeforlife.viewset.web.BodyArgumentResolver;
import education.codeforlife.viewset.web.JsonContentNegotiation;
import education.codeforlife.viewset.web.KeyArguments;
import education.codeforlife.viewset.web.ViewSetHandlerMapping;
import education.codeforlife.viewset.web.ViewSetTargets;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves every bean annotated with {@link education.codeforlife.viewset.ViewSet}.
 *
 * @since 0.1.0
 */
@AutoConfiguration(
        after = {
            ColumnAutoConfiguration.class,
            DatabaseAutoConfiguration.class,
            PaginationAutoConfiguration.class,
            RequestAutoConfiguration.class,
            SerializerAutoConfiguration.class
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(EntityManagerFactory.class)
@EnableConfigurationProperties(ViewSetProperties.class)
public final class ViewSetAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ViewSetSettings viewSetSettings(ViewSetProperties properties, PaginationSettings pagination) {
        return properties.toSettings(pagination);
    }

    @Bean
    @ConditionalOnMissingBean
    ViewSetEngine viewSetEngine(
            EntityManager entities,
            Transactions transactions,
            SerializerEngine serializers,
            DatabaseErrors errors,
            StoredColumns columns,
            JsonMapper json,
            ViewSetSettings settings) {
        return new ViewSetEngine(
                entities, transactions, serializers, new AnswerWriter(json), errors, columns, settings);
    }

    @Bean
    AnswerAdvice viewSetAnswerAdvice(JsonMapper json) {
        return new AnswerAdvice(new AnswerWriter(json));
    }

    @Bean
    @ConditionalOnMissingBean
    ViewSetHandlerMapping viewSetHandlerMapping(
            ViewSetEngine engine, RequestUserResolver users, ObjectProvider<AttemptStore> attempts) {
        var mapping = new ViewSetHandlerMapping(engine, users);
        attempts.ifUnique(store -> mapping.setThrottle(RequestThrottle.of(store)));
        return mapping;
    }

    @Bean
    @ConditionalOnMissingBean(name = "actionObservationFilter")
    ActionObservationFilter actionObservationFilter() {
        return new ActionObservationFilter();
    }

    @Bean
    static KeyArguments viewSetKeyArguments() {
        return new KeyArguments();
    }

    @Bean
    static ViewSetTargets viewSetTargets() {
        return new ViewSetTargets();
    }

    @Bean
    @ConditionalOnMissingBean
    FormEngine formEngine(ViewSetEngine engine) {
        return new FormEngine(engine);
    }

    @Bean
    WebMvcConfigurer viewSetWebMvcConfigurer(
            JsonMapper json, ViewSetSettings settings, FormEngine forms, RequestUserResolver users) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new BodyArgumentResolver(json, settings, forms, users));
            }

            @Override
            public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
                configurer.strategies(List.of(new JsonContentNegotiation(), new HeaderContentNegotiationStrategy()));
            }
        };
    }
}
