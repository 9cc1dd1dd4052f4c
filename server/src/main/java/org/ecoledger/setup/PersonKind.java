package org.ecoledger.setup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ecoledger.access.Account;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Role;
import org.ecoledger.intake.ImportKind;
import org.ecoledger.intake.ImportRow;
import org.ecoledger.intake.ImportRun;
import org.ecoledger.intake.RowRefused;
import org.ecoledger.intake.RowWriter;
import org.ecoledger.organisation.Post;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * People with their accounts, posts and roles. A new account gets an initial password, which stands in the list that the
 * sender fetches once; a known login keeps its password, and its roles and post become those of the file.
 */
@Component
class PersonKind implements ImportKind {
    private static final Words<Role> ROLES = new Words<Role>()
            .say(Role.COMMITTEE_OFFICE, "环委办", "环委办人员")
            .say(Role.BUREAU_ANALYST, "分析人员", "生态环境局分析人员", "分析员")
            .say(Role.HANDLER, "承办人", "经办人")
            .say(Role.LEADER_IN_CHARGE, "分管领导")
            .say(Role.PRINCIPAL_LEADER, "主要领导")
            .say(Role.GRID_HOLDER, "网格员")
            .say(Role.INTAKE, "受理员", "受理人员")
            .say(Role.CALL_BACK, "回访员", "回访人员")
            .say(Role.SYSTEM_ADMIN, "系统管理员")
            .say(Role.SECURITY_ADMIN, "安全保密管理员", "安全管理员")
            .say(Role.AUDITOR, "安全审计员", "审计员")
            .say(Role.ENTERPRISE, "企业用户");

    private final Accounts accounts;
    private final Posts posts;
    private final Directory directory;

    PersonKind(Accounts accounts, Posts posts, Directory directory) {
        this.accounts = accounts;
        this.posts = posts;
        this.directory = directory;
    }

    @Override
    public String code() {
        return "people";
    }

    @Override
    public Title title() {
        return new Title("人员与账号", "People and accounts");
    }

    @Override
    public int order() {
        return 40;
    }

    /** Granting rights is the security administrator's alone. */
    @Override
    public Set<Role> importers() {
        return Set.of(Role.SECURITY_ADMIN);
    }

    @Override
    public boolean undoesRowByRow() {
        return true;
    }

    @Override
    public RowWriter open(ImportRun run) {
        List<List<String>> opened = new ArrayList<>();
        opened.add(List.of("登录名", "姓名", "单位", "初始密码"));
        return new RowWriter() {
            @Override
            public void take(ImportRow row) {
                PersonKind.this.take(run, row, opened);
            }

            @Override
            public void finish() {
                if (opened.size() > 1) {
                    run.remark("setup.accounts-opened", opened.size() - 1);
                    run.handOut("初始密码.csv", opened);
                }
            }
        };
    }

    private void take(ImportRun run, ImportRow row, List<List<String>> opened) {
        String login = row.get("login").toLowerCase(Locale.ROOT);
        String name = row.get("name");
        if (!login.matches("[a-z0-9][a-z0-9._-]{1,63}")) {
            throw new RowRefused("access.login-form");
        }
        if (name.length() > 60) {
            throw new RowRefused("setup.name-too-long", name.substring(0, 20) + "…");
        }
        Set<Role> roles = roles(row);
        Unit unit = directory.unit(row.get("unit"));
        String title = row.get("title");
        String phone = row.find("phone").orElse(null);
        var known = accounts.find(login);
        if (known.isPresent()) {
            change(run, known.get(), name, roles);
            assign(run, known.get().id(), unit, title, phone);
            return;
        }
        String password = Accounts.initialPassword();
        Account account = accounts.openWithHash(run.actor(), login, name, accounts.encoded(password), roles, true);
        assign(run, account.id(), unit, title, phone);
        opened.add(List.of(login, name, unit.name(), password));
    }

    private void change(ImportRun run, Account account, String name, Set<Role> roles) {
        if (!account.name().equals(name)) {
            throw new RowRefused("setup.login-of-another", account.login(), account.name());
        }
        if (account.roles().equals(roles)) {
            return;
        }
        if (account.id() == run.actor().account()) {
            throw new RowRefused("access.own-account");
        }
        accounts.grant(run.actor(), account.id(), roles);
    }

    private void assign(ImportRun run, long account, Unit unit, String title, @Nullable String phone) {
        boolean unchanged = posts.of(account)
                .map(post -> new Post(post.account(), post.holder(), unit, title, phone).equals(post))
                .orElse(false);
        if (!unchanged) {
            posts.assign(run.actor(), account, unit.code(), title, phone);
        }
    }

    private static Set<Role> roles(ImportRow row) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(row.get("roles").split("[、，,;；/|\\s]+"))
                .filter(word -> !word.isBlank())
                .map(word -> ROLES.read(row.heading("roles"), word))
                .forEach(roles::add);
        if (roles.isEmpty()) {
            throw new RowRefused("intake.cell-empty", row.heading("roles"));
        }
        return roles;
    }
}
