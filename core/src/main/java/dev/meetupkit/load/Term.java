package dev.meetupkit.load;

import java.util.List;

/**
 * What a word tells wherever it stands: in a title, in a heading, beside an address, beside a name, in a date; each with the words seen
 * in the wild. Words of alphabets count as whole words. A word tells one thing of a family: it cannot be both a month and a weekday.
 */
public enum Term {
    /** An item of an agenda that is no talk, where nobody is on stage. */
    BREAK(Family.KIND, """
            签到, 入场, 开场, 致辞, 茶歇, 午休, 午餐, 晚餐, 晚宴, 合影, 抽奖, 自由交流, 互动, 交流, 结束, 休息, 环节, 退场, 闭幕, 报到, 散场, 自由, 簽到, 報到, 閉幕,
            registration, check-in, doors, doors open, lunch, dinner, tea, snacks, breakfast, coffee, break, q&a,
            networking, welcome, introduction, introductions, discussion, discussions, breakouts, close, closing,
            opening, conclusion, end, drinks, pizza, food, beer, pub, social, raffle, talks, wrap-up, open mic,
            happy hour, arrival, reception, remarks, closing remarks, opening remarks, arrive, arrivals, socialising, socializing, pub visit, open end, diskussion, austausch, support-slot, ouverture des portes, jug news, news, end of the meeting, meet and greet, get together, intros, social time, drinks and networking, clean up, cleanup, set-up, setup, afterparty, after party, party, goodbye, farewell, stammtisch, virtueller stammtisch, begrüßung und vorstellung, ankommen, aufbau, abbau, 3ème mi-temps, troisième mi-temps, fin, bienvenidos, cerveza, cervezas, preguntas, sorteo, sorteios, recepção, welcome remarks,
            announcements, intro, wrap up, housekeeping, mingling, group photo, beers, kick-off, kickoff, close up,
            sponsors, sponsor talk, bar, 合照, 登記, 登记, 入場, 散會, 閉會, 散会, 自我介绍, 自我介紹, 茶敘, 午餐時間, 休息時間, 問答, 问答, 提问, 答疑, 颁奖, 開幕, 開會,
            ausklang, verabschiedung, begrüssung, imbiss, buffet, essen, ende, mot de bienvenue, clôture, apéro,
            apéritif, bienvenue, pause café, bienvenida, cierre, apertura, comida, refrigerio, boas-vindas,
            encerramento, credenciamento, almoço, 쉬는 시간, 쉬는시간, 네트워킹, 등록, 환영, 마무리, 점심시간, 경품, 질의응답, 開場, 受付, 休憩, 撤収,
            懇親会, 乾杯, クロージング, オープニング, 開会, 閉会, 自己紹介, はじめに, アンケート, イントロ, 夕食, 朝食, 起床, 就寝, 集合, 자유 토론, 토론, 片付け, 解散, 会場準備, 諸連絡, アイスブレイク, 集合写真, 写真撮影, 小吃, 闲聊, 茶点, 零食, 就餐, 聚餐, 用餐, 暖场, 热场, 领奖, 일정 안내, 뒷풀이, 뒤풀이, 정리, 휴식시간, 단체사진, 자기소개, 입장, 開会式, 閉会式, 二次会, ランチ, 昼食, 昼休み, 会場オープン, 名刺交換, 접수, 휴식, 점심, pause, mittagessen, einlass, begrüßung, déjeuner, accueil,
            almuerzo, descanso, registro, café, intervalo, abertura, word from our sponsor, word from our sponsors,
            words from our sponsors, q&as, welcoming, kick off, kennenlernen, plaudern, au revoir, continue the discussion"""),
    /** A talk, where a label asks what sort of item this is. */
    TALK(Family.KIND, "演讲, 分享, 讲座, 演講, 分享會, 発表, 발표, vortrag, exposé, charla, palestra"),
    /** Several people in discussion. */
    PANEL(Family.KIND, """
            圆桌, 圓桌, panel, roundtable, round table, パネル, パネルディスカッション, 패널, podiumsdiskussion, table ronde,
            mesa redonda"""),
    /** The audience takes part. */
    WORKSHOP(Family.KIND, "工作坊, 动手实验, workshop, hands-on, tutorial, ハンズオン, 워크숍"),
    /** A talk of a few minutes. */
    LIGHTNING(Family.KIND, "闪电演讲, 闪电分享, 快闪, lightning, lightning talk, lightning talks, ライトニングトーク"),
    /** A talk before everyone. */
    KEYNOTE(Family.KIND, "主题演讲, 主旨演讲, 开场演讲, keynote, 基調講演, 키노트"),
    /** In a row of an agenda: until when papers or people are taken, which is no item of it. */
    DEADLINE(Family.KIND, "截止, 截稿, 征稿, 提交议题, 議題徵集, deadline, call for papers, cfp, submissions"),
    /** At either end of a title: it does not take place. */
    CANCELLED(Family.STATUS, "已取消, 活动取消, 取消, 中止, cancelled, canceled, 취소, abgesagt, annulé, cancelado"),
    /** At either end of a title: it is put off. */
    POSTPONED(Family.STATUS, "已延期, 活动延期, 延期, 推迟, postponed, verschoben, reporté, aplazado, adiado"),
    /** In a heading: nothing of the event itself stands below, but how to get there, who pays, where to download. */
    ASIDE(Family.HEADING, """
            下载, 回放, 回看, 交通, 致谢, 鸣谢, 赞助, license, 报名, 加入, 关注, 公众号, 合影, 照片, 图集, 联系, 关于我们, 关于社区, 更多, 招聘, 往期, 花絮,
            总结, 奖品, 福利, registration, register, venue, pub, sponsor, afterwards, code of conduct, getting there,
            directions, contact, photos, recording, slides, thanks, rsvp, host, hosts, food, follow us, アクセス, 会場,
            参加方法, 注意事項, upcoming events, upcoming meetings, upcoming meetups, future events, other events, news, 活动预告, 后续活动, 上期, 上次, 上一期, 参考书, 参考资料, 书单, 推荐阅读, further reading, references, reading list, past events, past meetups, past talks, past presentations, previous events, previous meetups, archive,
            archives, archiv, 过往活动, 历届, 过去的活动, 過去の, 過去のイベント, eventos anteriores, eventos pasados, vergangene treffen, événements passés, 지난 모임"""),
    /** In a heading: people, or people and talks, stand below. */
    PEOPLE(
            Family.HEADING,
            "嘉宾, 讲师, 讲者, speakers, speaker, 登壇者, 発表者, line-up, lineup, 演讲者, 演讲人, 講者, 講師, ponentes, oradores, palestrantes, intervenants, orateurs, conférenciers, referenten, sprecher, vortragende, redner, 연사, 발표자"),
    /** In a heading: the talks stand below. */
    TALKS(Family.HEADING, """
            讲师与演讲话题, 讲师分享, 嘉宾分享, 议程, 日程, 议题, 话题, 演讲, 分享主题, 活动详情, 直播安排, 活动安排, 时间安排, 主题分享, 议程安排, 活动流程, 流程, 節目, 議程,
            発表, 発表内容, 発表一覧, agenda, talks, lightning talk, lightning talks, keynotes, 闪电演讲, ライトニングトーク, schedule, program, programme, sessions, topics, timetable, presentations, タイムテーブル, セッション,
            プログラム, programm, vorträge, vortragsprogramm, programa, charlas, ponencias, palestras, exposés, présentations, conférences, 발표, 세션"""),
    /** In a heading: what the event is about. */
    INTRODUCTION(
            Family.HEADING,
            "概要, 介绍, 简介, 背景, 活动信息, 基本信息, 活動公告, 活动公告, 回顾, 回顧, about, introduction, overview, welcome, details, summary, 概述, 前言, なに, について"),
    /** Beside an address: something to read about it. */
    PAGE(
            Family.LINK,
            "文章, 博客, blog, article, post, 大会网站, 活动网站, 活动主页, meetup link, meetup page, event page, event link, website, 官网, 主页, 活动页面"),
    /** Beside an address: where to sign up. */
    REGISTRATION(Family.LINK, """
            报名, 報名, 注册参会, 点击注册, 填写, 预约, 详情见, 详见, 购票, 购买门票, 抢票, 注册地址, register, registration, sign up, signup, rsvp, tickets, book your place, 申し込み, 申込,
            参加登録, 신청, 등록하기, anmeld, anmelden, anmeldung, inscription, s'inscrire, inscribirse, inscribirte, inscripción, enregistrez-vous, réservation, subscription, inscríbete, anotarte, anotate,
            registrate, regístrate, inscrição, inscreva-se, inscrever"""),
    /** Beside an address: the recording. */
    RECORDING(Family.LINK, """
            回放, 回看, 录像, 录播, 录屏, 活动视频, 视频, 影片, 錄影, 錄像, recording, recordings, recorded, video, videos, replay, 録画, アーカイブ, 動画, 영상,
            aufzeichnung, vidéo, vídeo, grabación, gravação"""),
    /** Beside an address: the stream. */
    LIVE(Family.LINK, "直播, live streaming, watch live, live stream, livestream, streamed, 配信"),
    /** Beside an address: slides. */
    SLIDES(Family.LINK, """
            幻灯片, 幻灯, 讲稿, 课件, 簡報, 投影片, ppt, pptx, slides, slide, deck, slide deck, slidedeck, スライド, 発表資料, 발표자료, folien, diapositivas, diapos"""),
    /** As a label: the street address of a place whose name stands elsewhere. */
    ADDRESS(Family.PLACE, """
            地址, 活动地址, 详细地址, 会场地址, 場地地址, 活動地址, 會場地址, address, venueaddress, streetaddress, adresse, anschrift, dirección, endereço, 住所,
            会場住所, 주소"""),
    /** Behind a name, and no part of it. */
    HONORIFIC(Family.HONORIFIC, "博士, 老师, 老師, 同学, 同學, 先生, 女士, 教授, さん, 氏, 님, 样, 様, phd, ph.d."),
    /** In place of a name: nobody in particular. */
    NOBODY(Family.NOBODY, """
            全体, 大家, 待定, 待公布, 未定, みんな, 全員, 嘉宾, 讲师, 主持人, 主持, 组委会, 社区, 现场观众, 运营, 運営, 未公布, 現場報名, 现场报名, 所有人, 观众, 参会者,
            志愿者, me, us, someone, speaker, speakers, 스피커 전원, 전원, 某公司, tba, tbd, tbc, n/a, all, everyone, you, -, --,
            /, 无, 暂无, 神秘嘉宾, null, none, nil, 아직 확정되지 않음, 확정되지 않음, to be announced, to be confirmed, to be decided, to be
            determined, coming soon, wird noch bekannt gegeben, wird bekannt gegeben, wird noch bekanntgegeben, noch offen, à définir, à confirmer,
            à venir, por confirmar, por definir, por anunciar, a definir, a confirmar, em breve, próximamente, 추후 공지, 미정, 調整中, 另行通知, 待通知,
            待确认, 稍后公布, 即将公布, 敬请期待, 後日公開"""),
    /** What positions are made of. */
    POSITION(Family.WORK, """
            工程师, 专家, 负责人, 架构师, 总监, 经理, 主管, 创始人, 科学家, 研究员, 布道师, 教授, 讲师, 博士, 硕士, 主席, 总裁, 顾问, 开发者, 发起人, 理事长, 理事, 首席, 运营官, 维护者, 课长, 副理, 总编辑, 主编, 编辑, 社长, 组长, 科长, 部长, 院长, 主任, 秘书长, 校长, 店长, 创办人, 主程, 執行長, 技術長, 創辦人, 發起人, 成员, 作者, 技术官, 站长,
            核心开发, 程序员, 爱好者, 学生, 会员, 贡献者, 合伙人, 运维, 工程師, 專家, 負責人, 架構師, 總監, 經理, エンジニア, 代表, 엔지니어, engineer, developer,
            architect, manager, director, founder, co-founder, cto, ceo, vp, lead, head, scientist, professor,
            consultant, advocate, evangelist, maintainer, committer, contributor, researcher, student, programmer,
            designer, president, chair, owner, officer, pmc, ambassador, mvp, sre, entwickler, 主持, 主持人, 实习生, 博主,
            出品人, 志愿者, moderator, specialist, freelancer, writer, analyst, teacher, lecturer, administrator, trainer, blogger, ingénieur, développeur, développeuse, desarrollador,
            desarrolladora, ingeniero, desenvolvedor, desenvolvedora, engenheiro, 개발자, 대표, 연구원"""),
    /** What names of organisations end with. */
    ORGANISATION_ENDING(Family.WORK, """
            公司, 集团, 科技, 金服, 银行, 大学, 学院, 研究院, 研究所, 实验室, 网络, 云, 软件, 技术, 社区, 基金会, 团队, 部, 委员会, 联盟, 互联网, 證券, 证券, 保险, 产险, 寿险, 财险, 人寿, 支付,
            信息, 数据, 智能, 股份, 控股, 通讯, 电信, 移动, 联通, 汽车, 网, 株式会社, inc, inc., ltd, ltd., gmbh, corp, labs, university,
            foundation, community, team, group, bank, systems, technologies, software, consortium, consulting,
            solutions, partners, studio, studios, ag, ab, aps, energy, institute, college, school, 工作室, 俱乐部, 协会,
            出版社, 学校, 中心"""),
    /** Organisations whose names have no such ending. */
    ORGANISATION(Family.WORK, """
            字节跳动, 腾讯, 阿里, 阿里巴巴, 阿里云, 百度, 京东, 美团, 华为, 网易, 小米, 滴滴, 快手, 蚂蚁, 微软, 谷歌, 陌陌, 新浪, 微博, 知乎, 途牛, 字节, 苏宁, 小鹏, 蔚来,
            理想汽车, 大疆, 旷视, 商汤, 科大讯飞, 中兴, 完美世界, 米哈游, 涂鸦, 声网, 七牛, 又拍, 青云, 华为云, 金山云, 时速云, 易捷云, 用友, 金蝶, 浪潮, 神州数码, 龙芯中科, 得物, 马蜂窝, 喜马拉雅, 猿辅导,
            作业帮, 搜狐, 奇虎, 三六零, 猎豹, 唯品会, 酷狗, 顺丰, 吉比特, 货拉拉, 视源, 极狐, 支流科技, 灵雀云, 谐云, 才云, 拼多多, 携程, 饿了么, 虎牙, 斗鱼, 哔哩哔哩, 小红书,
            贝壳, 平安, 招商, 联想, 同程, 有赞, 台積電, google, microsoft, pingcap, vmware, redhat, red hat, intel, amazon, aws,
            ibm, oracle, tetrate, daocloud"""),
    /** In a sentence: its date is that of something else. */
    OTHER_DATE(Family.SENTENCE, """
            上期, 上次, 往期, 上一期, 上届, 截止, 徵稿, 征稿, 发布了, 日发布, 诞生, 成立于, released, founded, last month, last time, last year, previous, deadline,
            開催された"""),
    /** In a sentence: the event was announced for another day. */
    MOVED(Family.SENTENCE, "延期, 改期, 原定, postponed, rescheduled, originally"),
    /** In a sentence with an hour: that is when the event begins. */
    BEGINNING(Family.SENTENCE, """
            start, starts, starting, begin, begins, beginning, beginn, beginnt, beginnen, kick off, kicks off, commence, comenzar, comenzamos, comienza,
            empieza, empezamos, começa, começamos, a partir de, à partir de, 开始, 開始, スタート, 시작"""),
    /** In a sentence: what happens before the event begins. */
    BEFORE_BEGINNING(Family.SENTENCE, "doors, einlass, registration, check-in, setup, set-up, 签到, 入场, 受付, 開場"),
    /** In a line: it says when or by whom the page was written. */
    BYLINE(
            Family.SENTENCE,
            "发布于, 发表于, 发布时间, 发布日期, 更新于, 更新时间, posted on, posted by, posted at, published, last updated"),
    /** In a title: its date is not that of the event, which it leads up to or follows. */
    UNTIL(Family.TITLE, "until, up to, before, after, since, bis, seit, 截至, 截止"),
    /** The month. */
    JANUARY(Family.DATE, "january, jan, januar, janvier, enero, janeiro"),
    /** The month. */
    FEBRUARY(Family.DATE, "february, feb, februar, février, fevrier, febrero, fevereiro"),
    /** The month. */
    MARCH(Family.DATE, "march, mar, märz, mars, marzo, março"),
    /** The month. */
    APRIL(Family.DATE, "april, apr, avril, abril"),
    /** The month. */
    MAY(Family.DATE, "may, mai, mayo, maio"),
    /** The month. */
    JUNE(Family.DATE, "june, jun, juni, juin, junio, junho"),
    /** The month. */
    JULY(Family.DATE, "july, jul, juli, juillet, julio, julho"),
    /** The month. */
    AUGUST(Family.DATE, "august, aug, août, agosto"),
    /** The month. */
    SEPTEMBER(Family.DATE, "september, sep, sept, septembre, septiembre, setembro"),
    /** The month. */
    OCTOBER(Family.DATE, "october, oct, oktober, octobre, octubre, outubro"),
    /** The month. */
    NOVEMBER(Family.DATE, "november, nov, novembre, noviembre, novembro"),
    /** The month. */
    DECEMBER(Family.DATE, "december, dec, dezember, décembre, diciembre, dezembro"),
    /** The weekday. */
    MONDAY(Family.DATE, "周一, 週一, 星期一, 礼拜一, 禮拜一, 月曜, 월요일, monday, mon, montag, lundi, lunes, segunda-feira"),
    /** The weekday. */
    TUESDAY(Family.DATE, "周二, 週二, 星期二, 礼拜二, 禮拜二, 火曜, 화요일, tuesday, tue, tues, dienstag, mardi, martes, terça-feira"),
    /** The weekday. */
    WEDNESDAY(
            Family.DATE,
            "周三, 週三, 星期三, 礼拜三, 禮拜三, 水曜, 수요일, wednesday, wed, mittwoch, mercredi, miércoles, miercoles, quarta-feira"),
    /** The weekday. */
    THURSDAY(
            Family.DATE,
            "周四, 週四, 星期四, 礼拜四, 禮拜四, 木曜, 목요일, thursday, thu, thur, thurs, donnerstag, jeudi, jueves, quinta-feira"),
    /** The weekday. */
    FRIDAY(Family.DATE, "周五, 週五, 星期五, 礼拜五, 禮拜五, 金曜, 금요일, friday, fri, freitag, vendredi, viernes, sexta-feira"),
    /** The weekday. */
    SATURDAY(Family.DATE, "周六, 週六, 星期六, 礼拜六, 禮拜六, 土曜, 토요일, saturday, sat, samstag, sonnabend, samedi, sábado, sabado"),
    /** The weekday. */
    SUNDAY(Family.DATE, "周日, 周天, 週日, 星期日, 星期天, 礼拜天, 礼拜日, 禮拜天, 日曜, 일요일, sunday, sun, sonntag, dimanche, domingo");

    /** Terms of which a word can be one. */
    enum Family {
        KIND,
        STATUS,
        HEADING,
        LINK,
        PLACE,
        HONORIFIC,
        NOBODY,
        WORK,
        SENTENCE,
        TITLE,
        DATE
    }

    private final Family family;
    private final List<String> words;

    Term(Family family, String words) {
        this.family = family;
        this.words = Words.row(words);
    }

    /** The words that come with the library, in lower case. */
    public List<String> words() {
        return words;
    }

    Family family() {
        return family;
    }
}
