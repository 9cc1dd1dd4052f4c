package org.ecoledger.complaints;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.ecoledger.access.CallerAddress;
import org.ecoledger.access.Throttle;
import org.ecoledger.problems.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Stands before the reports of the public and of other systems: so many from one address in an hour, and no body larger than
 * a report can be, judged before anything is read.
 */
@Configuration
class PublicGate implements WebMvcConfigurer, HandlerInterceptor {
    private static final String PUBLIC_REPORTS = "/api/public/v1/reports";
    private static final String PUBLIC_PHOTOS = "/api/public/v1/report-photos";
    private static final String SYSTEM_REPORTS = "/api/v1/reports";
    private static final long LARGEST_REPORT = 64 * 1024;

    private final CallerAddress addresses;
    private final Throttle reports;
    private final Throttle photos;
    private final Throttle wrongCodes;

    PublicGate(
            CallerAddress addresses,
            Clock clock,
            @Value("${ecoledger.public.reports-an-hour}") int reportsAnHour,
            @Value("${ecoledger.public.photos-an-hour}") int photosAnHour,
            @Value("${ecoledger.public.wrong-codes-an-hour}") int wrongCodesAnHour) {
        this.addresses = addresses;
        this.reports = new Throttle(clock, reportsAnHour, Duration.ofHours(1));
        this.photos = new Throttle(clock, photosAnHour, Duration.ofHours(1));
        this.wrongCodes = new Throttle(clock, wrongCodesAnHour, Duration.ofHours(1));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns(
                        PUBLIC_REPORTS, PUBLIC_REPORTS + "/**", PUBLIC_PHOTOS, SYSTEM_REPORTS, SYSTEM_REPORTS + "/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String path = request.getRequestURI();
        boolean posts = request.getMethod().equals("POST");
        if (path.equals(PUBLIC_PHOTOS)) {
            refuse(posts && !photos.admits(addresses.of(request)));
            return true;
        }
        if (posts && (request.getContentLengthLong() < 0 || request.getContentLengthLong() > LARGEST_REPORT)) {
            throw Problem.tooLarge("complaints.report-too-large", LARGEST_REPORT / 1024);
        }
        if (path.equals(PUBLIC_REPORTS)) {
            refuse(posts && !reports.admits(addresses.of(request)));
        } else if (path.startsWith(PUBLIC_REPORTS)) {
            refuse(wrongCodes.isExhausted(addresses.of(request)));
        }
        return true;
    }

    /** Counts a code that is none: after some of them the address is answered no more. */
    void countWrongCode(HttpServletRequest request) {
        wrongCodes.admits(addresses.of(request));
    }

    private static void refuse(boolean tooMany) {
        if (tooMany) {
            throw Problem.tooMany("complaints.too-often");
        }
    }
}
