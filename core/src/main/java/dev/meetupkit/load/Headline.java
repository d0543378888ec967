package dev.meetupkit.load;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An organisation and a position there, from {@code 蚂蚁金服，高级技术专家}. {@code 陌陌中间件架构师} is not split: nothing in it marks
 * where the organisation ends.
 */
record Headline(String affiliation, String jobTitle) {

    private static final Pattern FORM = Pattern.compile(
            "(?<left>[^,，、/|;；。@]{2,30}?)\\s*(?:[,，/|]|\\s[-–—]\\s|\\s@\\s|\\sat\\s)\\s*(?<right>[^,，、/|;；。@]{2,30})");

    /** Words that positions are made of. */
    private static final List<String> POSITIONS = Words.row("""
            工程师, 专家, 负责人, 架构师, 总监, 经理, 主管, 创始人, 科学家, 研究员, 布道师, 教授, 讲师, 博士,
            硕士, 主席, 总裁, 顾问, 开发者, 成员, 作者, 技术官, 站长, 核心开发, 程序员, 爱好者, 学生, 会员,
            贡献者, 合伙人, 运维, 工程師, 專家, 負責人, 架構師, 總監, 經理, 教授, エンジニア, 代表, 엔지니어,
            engineer, developer, architect, manager, director, founder, co-founder, cto, ceo, vp, lead, head,
            scientist, professor, consultant, advocate, evangelist, maintainer, committer, contributor,
            researcher, student, programmer, designer, president, chair, owner, officer, pmc, ambassador, mvp,
            sre, entwickler, 主持, 主持人, 实习生, 博主, 出品人, 志愿者, moderator, specialist, freelancer, ingénieur,
            développeur, développeuse, desarrollador, desarrolladora, ingeniero, desenvolvedor, desenvolvedora,
            engenheiro, 개발자, 대표, 연구원""");

    /** What names of organisations end with. */
    private static final List<String> ORGANISATIONS = Words.row("""
            公司, 集团, 科技, 金服, 银行, 大学, 学院, 研究院, 研究所, 实验室, 网络, 云, 软件, 技术, 社区,
            基金会, 团队, 部, 委员会, 联盟, 互联网, 證券, 证券, 保险, 支付, 信息, 数据, 智能, 股份, 控股, 通讯,
            电信, 移动, 联通, 汽车, 网, 株式会社, inc, inc., ltd, ltd., gmbh, corp, labs, university,
            foundation, community, team, group, bank, systems, technologies, software, consortium, consulting, solutions,
            partners, studio, studios, ag, ab, aps, energy, institute, college, school, 工作室, 俱乐部, 协会, 出版社, 学校, 中心""");

    /** Organisations whose names have no such ending. */
    private static final List<String> KNOWN_ORGANISATIONS = Words.row("""
            字节跳动, 腾讯, 阿里, 阿里巴巴, 阿里云, 百度, 京东, 美团, 华为, 网易, 小米, 滴滴, 快手, 蚂蚁, 微软, 谷歌, 陌陌, 新浪, 微博, 知乎,
            途牛, 字节, 苏宁, 小鹏, 蔚来, 理想汽车, 大疆, 旷视, 商汤, 科大讯飞, 中兴, 完美世界, 米哈游, 涂鸦, 声网, 七牛, 又拍,
            青云, 用友, 金蝶, 浪潮, 神州数码, 龙芯中科, 得物, 马蜂窝, 喜马拉雅, 猿辅导, 作业帮, 搜狐, 奇虎, 三六零, 猎豹, 唯品会, 酷狗, 顺丰,
            吉比特, 货拉拉, 视源, 极狐, 支流科技, 灵雀云, 谐云, 才云,
            拼多多, 携程, 饿了么, 虎牙, 斗鱼, 哔哩哔哩, 小红书, 贝壳, 平安, 招商, 中兴, 联想, 同程, 有赞, 台積電, google,
            microsoft, pingcap, vmware, redhat, red hat, intel, amazon, aws, ibm, oracle, tetrate, daocloud""");

    /** The two parts where a separator stands between them and tells which is which. */
    static Optional<Headline> split(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        String left = form.group("left");
        String right = form.group("right");
        if (isPosition(right) && !isPosition(left)) {
            return Optional.of(new Headline(left, right));
        }
        // the other way round a second part is an organisation only if its name says so: 架构师，十年经验
        boolean turned = isPosition(left) && !isPosition(right) && isOrganisation(right);
        return turned ? Optional.of(new Headline(right, left)) : Optional.empty();
    }

    /** Whether a text speaks of a position. */
    static boolean isPosition(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return POSITIONS.stream().anyMatch(word -> Words.contains(lower, word));
    }

    /** Whether a text is the name of an organisation by its ending. */
    static boolean isOrganisation(String text) {
        String lower = text.toLowerCase(Locale.ROOT).strip();
        return isKnownOrganisation(lower)
                || ORGANISATIONS.stream().anyMatch(end -> lower.endsWith(end) && lower.length() > end.length() + 1);
    }

    /** Whether a text is one of the organisations that no ending tells. */
    static boolean isKnownOrganisation(String text) {
        return KNOWN_ORGANISATIONS.contains(text.toLowerCase(Locale.ROOT).strip());
    }
}
