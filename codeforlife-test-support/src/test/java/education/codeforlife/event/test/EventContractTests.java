package education.codeforlife.event.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.event.EventDeclarations;
import education.codeforlife.event.Subscribe;
import education.codeforlife.event.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;

/** The committed file has to be the list of the service's events. */
class EventContractTests {

    @Topic(value = "basket_filled", key = "basketId")
    record BasketFilled(
            long basketId, List<String> fruits, @Nullable String note, Optional<Colour> colour) {}

    enum Colour {
        RED,
        GREEN
    }

    record Joined(long studentId, @Nullable String classId) {}

    static class Subscriber {

        @Subscribe(topic = "portal.class_joined", group = "stock", version = 2)
        void on(Joined event) {}
    }

    private static EventDeclarations declarations(GenericApplicationContext service) {
        service.registerBean(Subscriber.class);
        service.refresh();
        return EventDeclarations.of(service.getDefaultListableBeanFactory(), "market", List.of(BasketFilled.class));
    }

    private static EventContract contract() {
        try (var service = new GenericApplicationContext()) {
            return EventContract.of(declarations(service));
        }
    }

    @Test
    void fileHasTheSchemasOfWhatIsPublishedAndOfWhatIsRead(@TempDir Path directory) throws IOException {
        var file = directory.resolve("events.json");
        System.setProperty(EventContract.WRITE, "true");
        try {
            contract().isAsIn(file);
        } finally {
            System.clearProperty(EventContract.WRITE);
        }

        assertThat(file).hasContent("""
                {
                  "topics": {
                    "market.basket_filled": {
                      "version": 1,
                      "key": "basketId",
                      "schema": {
                        "type": "object",
                        "properties": {
                          "basket_id": {
                            "type": "integer",
                            "format": "int64"
                          },
                          "colour": {
                            "anyOf": [
                              {
                                "type": "string",
                                "enum": [
                                  "GREEN",
                                  "RED"
                                ]
                              },
                              {
                                "type": "null"
                              }
                            ]
                          },
                          "fruits": {
                            "type": "array",
                            "items": {
                              "type": "string"
                            }
                          },
                          "note": {
                            "anyOf": [
                              {
                                "type": "string"
                              },
                              {
                                "type": "null"
                              }
                            ]
                          }
                        },
                        "required": [
                          "basket_id",
                          "colour",
                          "fruits",
                          "note"
                        ]
                      }
                    }
                  },
                  "subscriptions": {
                    "portal.class_joined/stock": {
                      "version": 2,
                      "schema": {
                        "type": "object",
                        "properties": {
                          "class_id": {
                            "anyOf": [
                              {
                                "type": "string"
                              },
                              {
                                "type": "null"
                              }
                            ]
                          },
                          "student_id": {
                            "type": "integer",
                            "format": "int64"
                          }
                        },
                        "required": [
                          "student_id"
                        ]
                      }
                    }
                  }
                }
                """);
        contract().isAsIn(file);
        assertFails(file, "\"basketId\"", "\"fruits\"", "topics › market.basket_filled › key: in the file: \"fruits\"");
    }

    private static void assertFails(Path file, String part, String other, String message) throws IOException {
        Files.writeString(file, Files.readString(file).replace(part, other));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> contract().isAsIn(file))
                .withMessageContaining("events.json differs from the list of events of the service")
                .withMessageContaining("-Dtest=ServiceTests -Dcodeforlife.event.write=true")
                .withMessageContaining(message);
    }

    @Test
    void serviceWithoutEventsDeclaresNothing() {
        try (var service = new GenericApplicationContext()) {
            service.refresh();
            assertThat(EventContract.of(service).isDeclared()).isFalse();
        }
        assertThat(contract().isDeclared()).isTrue();
    }

    @Test
    void topicsThatAreRemovedAreComparedWithTheRelease(@TempDir Path directory) {
        contract().isKeptSinceLastRelease(directory.resolve("events.json"));
    }
}
