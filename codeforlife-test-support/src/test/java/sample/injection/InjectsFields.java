package sample.injection;

import org.springframework.beans.factory.annotation.Autowired;

final class InjectsFields {

    @Autowired
    private Object collaborator;
}
