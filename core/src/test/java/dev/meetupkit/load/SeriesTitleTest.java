package dev.meetupkit.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.Series;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesTitleTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # title                                                       | series              | edition
            第 10 届 Service Mesh Meetup 暨 Service Mesh Virtual Meetup #1  | Service Mesh Meetup | 10
            第1届Service Mesh Meetup杭州站                                  | Service Mesh Meetup | 1
            第八届 Service Mesh Meetup 特别场：Kubernetes & Cloud Native     | Service Mesh Meetup | 8
            云原生社区 meetup 第四期广州站                                    | 云原生社区 meetup     | 4
            第一期·上海站                                                   | -                   | 1
            SOFAChannel#35《SOFABoot 4.0》                                 | SOFAChannel         | 35
            SOFA Meetup#1 北京站——服务注册中心                                | SOFA Meetup         | 1
            【活动报名】SOFAMeetup#6 北京站                                   | SOFAMeetup          | 6
            第二十一期 Rust 沙龙                                             | Rust 沙龙            | 21
            The 3rd Rust Meetup                                           | Rust Meetup         | 3
            """)
    void reads(String title, String series, int edition) {
        Series read = SeriesTitle.read(title).orElseThrow();
        assertThat(read.name()).isEqualTo(Optional.ofNullable(series));
        assertThat(read.edition()).contains(edition);
    }

    @ParameterizedTest
    @ValueSource(strings = {"June 2019 Meeting", "Mesh Night", "OpenStack 与容器技术公开课", "Unity/C# 游戏沙龙", "Java 17 之夜"})
    void leavesAloneTitlesWithoutAnEdition(String title) {
        assertThat(SeriesTitle.read(title)).isEmpty();
    }
}
