package org.ecoledger.browser;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Every address outside the API that is not a file opens the application, which finds the page itself. */
@Configuration
class BrowserApplication implements WebMvcConfigurer {
    /** The bare address has no path for a resource handler to resolve. */
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/web/assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations("classpath:/web/")
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new PageOrFile());
    }

    private static final class PageOrFile extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            if (path.startsWith("api/") || path.startsWith("actuator/")) {
                return null;
            }
            Resource file = path.isEmpty() ? null : super.getResource(path, location);
            var application = new ClassPathResource(isField(path) ? "/web/field.html" : "/web/index.html");
            return file != null && file.isReadable() ? file : application.exists() ? application : null;
        }

        /** The page for outdoors is an application of its own, small enough to be kept on the device. */
        private static boolean isField(String path) {
            return path.equals("field") || path.startsWith("field/");
        }
    }
}
