package dev.meetupkit.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadlineTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            蚂蚁金服，高级技术专家        ; 蚂蚁金服   ; 高级技术专家
            新浪微博，微博搜索架构师      ; 新浪微博   ; 微博搜索架构师
            PingCAP / Engineer         ; PingCAP   ; Engineer
            Staff Engineer at Google   ; Google    ; Staff Engineer
            架构师，谐云科技             ; 谐云科技   ; 架构师
            """)
    void isSplitWhereASeparatorStands(String headline, String affiliation, String jobTitle) {
        assertThat(Headline.split(headline, Vocabulary.standard())).contains(new Headline(affiliation, jobTitle));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "陌陌中间件架构师",
                "蚂蚁金服高级技术专家，开源配置中心Apollo作者",
                "某公司 CTO，十年经验",
                "有米科技高级后端工程师、MOSN committer",
                "Tetrate 创始工程师",
                "蚂蚁金服"
            })
    void isKeptWholeWhereNothingTellsThePartsApart(String headline) {
        assertThat(Headline.split(headline, Vocabulary.standard())).isEmpty();
    }
}
