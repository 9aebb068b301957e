package org.flightclearance.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A test in a real Chromium: skipped with one line where there is none; where the build is checked there has to be. */
@ExtendWith(InChromium.Doorkeeper.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface InChromium {

    /** Lets the tests into the house, which all of them share. */
    final class Doorkeeper implements ExecutionCondition, ParameterResolver {

        private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(House.class);

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
            boolean checked = "true".equals(System.getenv("CI"));
            if (checked || Files.isExecutable(House.CHROMIUM)) {
                return ConditionEvaluationResult.enabled("there is a Chromium, or there has to be");
            }
            var line = "The browser tests are skipped, since there is no " + House.CHROMIUM
                    + "; apt install chromium, or say -Dchromium=…";
            test.getRoot().getStore(HERE).computeIfAbsent("line", said -> {
                System.err.println(line);
                return line;
            });
            return ConditionEvaluationResult.disabled(line);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == House.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            // Surefire runs each class of a fork by itself: the root ends with a class, the session with the fork
            return test.getStore(StoreScope.LAUNCHER_SESSION, HERE).computeIfAbsent("house", first -> {
                try {
                    return House.open();
                } catch (Exception e) {
                    throw new IllegalStateException("the house does not open", e);
                }
            });
        }
    }
}
