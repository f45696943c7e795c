package education.codeforlife.viewset.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.Unasked;
import education.codeforlife.column.StoredColumns;
import education.codeforlife.database.autoconfigure.DatabaseAutoConfiguration;
import education.codeforlife.pagination.PaginationSettings;
import education.codeforlife.pagination.autoconfigure.PaginationAutoConfiguration;
import education.codeforlife.request.RequestUserResolver;
import education.codeforlife.serializer.autoconfigure.SerializerAutoConfiguration;
import education.codeforlife.viewset.ViewSetEngine;
import education.codeforlife.viewset.ViewSetSettings;
import education.codeforlife.viewset.web.ViewSetHandlerMapping;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.transaction.PlatformTransactionManager;

class ViewSetAutoConfigurationTests {

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    JacksonAutoConfiguration.class,
                    ValidationAutoConfiguration.class,
                    DatabaseAutoConfiguration.class,
                    PaginationAutoConfiguration.class,
                    SerializerAutoConfiguration.class,
                    ViewSetAutoConfiguration.class))
            .withBean(DataSource.class, () -> Unasked.bean(DataSource.class))
            .withBean(PlatformTransactionManager.class, () -> Unasked.bean(PlatformTransactionManager.class))
            .withBean(RequestUserResolver.class, () -> RequestUserResolver.ANONYMOUS);

    @Test
    void viewSetsAreServed() {
        withEntities()
                .run(context -> assertThat(context)
                        .hasSingleBean(ViewSetEngine.class)
                        .hasSingleBean(ViewSetHandlerMapping.class));
    }

    @Test
    void requestsAreBounded() {
        withEntities()
                .run(context -> assertThat(context.getBean(ViewSetSettings.class))
                        .isEqualTo(new ViewSetSettings(1000, 5 * 1024 * 1024, new PaginationSettings(50, 150))));
    }

    @Test
    void propertiesChangeTheBounds() {
        withEntities()
                .withPropertyValues(
                        "codeforlife.viewset.max-bulk=10",
                        "codeforlife.viewset.max-body=1KB",
                        "codeforlife.pagination.max-limit=60")
                .run(context -> assertThat(context.getBean(ViewSetSettings.class))
                        .isEqualTo(new ViewSetSettings(10, 1024, new PaginationSettings(50, 60))));
    }

    @Test
    void aBoundThatAdmitsNothingStopsStartUp() {
        withEntities()
                .withPropertyValues("codeforlife.viewset.max-bulk=0")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("codeforlife.viewset.max-bulk"));
        withEntities()
                .withPropertyValues("codeforlife.viewset.max-body=0")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("codeforlife.viewset.max-body"));
    }

    @Test
    void aServicesOwnBeansWin() {
        var settings = new ViewSetSettings(1, 1, new PaginationSettings(1, 1));
        var engine = new ViewSetEngine(null, null, null, null, null, null, settings);
        var mapping = new ViewSetHandlerMapping(engine, RequestUserResolver.ANONYMOUS);
        withEntities()
                .withBean(ViewSetSettings.class, () -> settings)
                .withBean(ViewSetEngine.class, () -> engine)
                .withBean(ViewSetHandlerMapping.class, () -> mapping)
                .run(context -> {
                    assertThat(context.getBean(ViewSetSettings.class)).isSameAs(settings);
                    assertThat(context.getBean(ViewSetEngine.class)).isSameAs(engine);
                    assertThat(context.getBean(ViewSetHandlerMapping.class)).isSameAs(mapping);
                });
    }

    @Test
    void withoutEntitiesThereIsNothingToServe() {
        runner.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ViewSetHandlerMapping.class));
    }

    private WebApplicationContextRunner withEntities() {
        return runner.withBean(EntityManagerFactory.class, () -> Unasked.bean(EntityManagerFactory.class))
                .withBean(EntityManager.class, () -> Unasked.bean(EntityManager.class))
                .withBean(StoredColumns.class, () -> Unasked.bean(StoredColumns.class));
    }
}
