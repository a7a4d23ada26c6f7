package org.myogate.hooks;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Makes the embedded server answer its own refusals as we do, and let the caller of a body that is too long know. */
@Component
final class Server implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private final Settings settings;

    Server(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ErrorValve.class.getName());
            }
        });
        // A caller that is still sending reads our 413 only when the rest of its body is taken in, within reason.
        int twice = (int) Math.min(Integer.MAX_VALUE, 2L * settings.maxBodyBytes());
        factory.addConnectorCustomizers(connector -> connector.setProperty("maxSwallowSize", String.valueOf(twice)));
    }
}
