package fi.neuvottelu.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A link in a record or a letter leads to a public page, however its host is written. */
class PublicAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.vaasa.fi/paatos?id=1&kieli=fi#kohta-2",
                "http://www.forssa.example/1",
                "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%22Tid%22%3a%22x%22%7d",
                "https://WWW.Kunta.FI",
                "https://kunta.fi.",
                "https://kunta.fi:8443/a",
                "https://kunta.fi:/a",
                "https://xn--jms-qlac.fi/",
                "https://a.xn--p1ai/",
                "https://1.fi",
                "https://kunta.fi/127.0.0.1/@x",
                "https://kunta.fi/p\u00e4\u00e4t\u00f6s"
            })
    void aPublicPageIsOne(String link) {
        assertThat(Typed.link(link, "duty.link")).isEqualTo(link);
    }

    @Test
    void whatNobodySeesIsNoPartOfIt() {
        assertThat(Typed.link("\u00A0https://kun\u00ADta.fi/\u200Bb", "duty.link"))
                .isEqualTo("https://kunta.fi/b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // no web page
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "ftp://a.fi/",
                "//www.kunta.fi/",
                "www.kunta.fi",
                "https:www.kunta.fi",
                "https:/www.kunta.fi",
                "https:///x",
                "https://",
                "mailto:a@kunta.fi",
                "jar:https://a.fi!/",
                // somebody's name in it
                "https://user@kunta.fi/",
                "https://user:pass@kunta.fi/",
                "https://www.kunta.fi@evil.fi/",
                "https://@kunta.fi/",
                "https://%61@kunta.fi/",
                // what two programs read in two ways
                "https://kunta.fi\\@evil.fi/",
                "https:\\\\kunta.fi",
                "https://kunta.fi\\evil",
                "https://a b.fi/",
                "https://kunta.fi/ b",
                "https://local\u200Bhost/",
                "https://kunta\u3002fi/",
                "https://kunta.fi\uFF0Fevil.fi/",
                "https://\u043A\u0443\u043D\u0442\u0430.fi/",
                "https://\u2460.fi/",
                "https://kunta%2efi/",
                "https://kunta.fi%00.evil.fi/",
                "https://kunta.fi:99999/",
                "https://kunta.fi:x/",
                "https://kunta.fi:-1/",
                // this machine and this house, by name
                "http://localhost/",
                "http://localhost:8080/",
                "http://LOCALHOST./",
                "http://a.localhost/",
                "http://vaasa/",
                "http://palvelin./",
                "http://camunda.internal/",
                "http://a.b.local/",
                "http://tulostin.lan/",
                "http://x.intranet/",
                "http://x.home.arpa/",
                "http://1.0.0.127.in-addr.arpa/",
                "http://a.onion/",
                "http://a.test/",
                "http://a.invalid/",
                // ... and by number
                "http://127.0.0.1/",
                "http://127.1/",
                "http://127.0.1/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.1/",
                "http://0177.0.0.1/",
                "http://017700000001/",
                "http://127.0.0.1./",
                "http://127.0.0.0x1/",
                "http://0/",
                "http://0.0.0.0/",
                "http://10.0.0.1/",
                "http://172.16.0.1/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://100.64.0.1/",
                "http://8.8.8.8/",
                "http://255.255.255.255/",
                "http://\u0661\u0662\u0667.0.0.1/",
                "http://[::1]/",
                "http://[::]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[0:0:0:0:0:0:0:1]/",
                "http://[fe80::1]/",
                "http://[fe80::1%25eth0]/",
                "http://[fc00::1]/",
                "http://[2001:db8::1]/",
                "http://[::1]:8080/",
                "http://[64:ff9b::7f00:1]/",
                // no names
                "https://kunta_a.fi/",
                "https://-kunta.fi/",
                "https://kunta-.fi/",
                "https://kunta..fi/",
                "https://.fi/",
                "https://kunta.f/",
                "https://kunta.fi../",
                "https://*.fi/"
            })
    void whatIsNoneIsRefused(String link) {
        assertThatThrownBy(() -> Typed.link(link, "duty.link"))
                .isInstanceOf(Refusal.class)
                .extracting("key")
                .isEqualTo("duty.link");
    }
}
