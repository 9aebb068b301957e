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

/** A test in a real Chromium. It is skipped if there is no Chromium, except in CI, where it must exist. */
@ExtendWith(InChromium.SharedFixture.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface InChromium {

    /** Provides the fixture that all browser tests share. */
    final class SharedFixture implements ExecutionCondition, ParameterResolver {

        private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(BrowserFixture.class);

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
            boolean checked = "true".equals(System.getenv("CI"));
            if (checked || Files.isExecutable(BrowserFixture.CHROMIUM)) {
                return ConditionEvaluationResult.enabled("Chromium exists, or must exist in CI");
            }
            var line = "The browser tests are skipped, because there is no " + BrowserFixture.CHROMIUM
                    + ". Run apt install chromium, or set -Dchromium=…";
            test.getRoot().getStore(HERE).computeIfAbsent("line", said -> {
                System.err.println(line);
                return line;
            });
            return ConditionEvaluationResult.disabled(line);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == BrowserFixture.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            // Surefire runs each class of a fork by itself, so the root store ends with each class and the session
            // store with the fork
            return test.getStore(StoreScope.LAUNCHER_SESSION, HERE).computeIfAbsent("fixture", first -> {
                try {
                    return BrowserFixture.open();
                } catch (Exception e) {
                    throw new IllegalStateException("the browser fixture cannot be opened", e);
                }
            });
        }
    }
}
