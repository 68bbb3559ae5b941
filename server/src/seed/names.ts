/** Names of one culture: as people write them, and as they stand in their mail addresses. */
export interface Culture {
  /** How often it is drawn, beside the others. */
  readonly weight: number;
  /** Whether people there are called by the family's name first. */
  readonly familyFirst?: true;
  readonly given: readonly [Name, ...Name[]];
  readonly family: readonly [Name, ...Name[]];
}

/** A name and its spelling in a mail address. */
export type Name = readonly [written: string, address: string];

/** `Amélie Zoë=zoe`: a name a word; what follows `=` where the address cannot be had by dropping accents. */
function names(list: string): readonly [Name, ...Name[]] {
  const [first = ['', ''], ...rest] = list.split(' ').map((word): Name => {
    const [written = '', address = written] = word.split('=');
    return [
      written,
      address
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^a-z]/g, ''),
    ];
  });
  return [first, ...rest];
}

/** The cultures that a company with customers everywhere draws its people from. */
export function cultures(): readonly [Culture, ...Culture[]] {
  return [
    {
      weight: 34,
      given: names(
        'Ana Daniel Chloé Finn Grace Ingrid Liam Nadia Oscar Paula Quentin Rosa Vera Björn Renée José Aoife Łukasz=lukasz Søren=soren Beatriz Hugo Matilda Noah Ruth Tobias Yvonne Caleb Esther Graham Imogen Marcus Sophie',
      ),
      family: names(
        'Bauer Castillo Dubois Eriksen Ferrari García Hughes Jansen Kowalski Lopes Müller O’Brien=obrien Rossi Schäfer Virtanen Whitfield Sørensen=sorensen Ashworth Novák Lindgren Moreau Pereira Brennan Haugen Keller Marsh Oyelaran Quispe Santos Thornton Vasquez Zimmermann',
      ),
    },
    {
      weight: 9,
      given: names(
        'Thandi Kwame Ifeoma Chidi Amina Sipho Zanele Tunde Wanjiru Adwoa Kofi Nia Temitọpẹ=temitope Obinna',
      ),
      family: names(
        'Abara Diallo Okafor Mensah Nkosi Adeyemi Mwangi Dlamini Owusu Traoré Banda Kamau Eze Bello',
      ),
    },
    {
      weight: 8,
      familyFirst: true,
      given: names(
        '陽菜=hina 蓮=ren 葵=aoi 大翔=hiroto 美咲=misaki 翔太=shota 結衣=yui 健太=kenta 直子=naoko 拓也=takuya',
      ),
      family: names(
        '佐藤=sato 鈴木=suzuki 高橋=takahashi 伊藤=ito 渡辺=watanabe 中村=nakamura 小林=kobayashi 加藤=kato 吉田=yoshida 松本=matsumoto',
      ),
    },
    {
      weight: 8,
      familyFirst: true,
      given: names(
        '伟=wei 芳=fang 静=jing 强=qiang 丽=li 明=ming 秀英=xiuying 俊杰=junjie 雨桐=yutong 浩然=haoran',
      ),
      family: names('王=wang 李=li 张=zhang 刘=liu 陈=chen 杨=yang 赵=zhao 黄=huang 周=zhou 吴=wu'),
    },
    {
      weight: 5,
      familyFirst: true,
      given: names(
        '민준=minjun 서연=seoyeon 지우=jiwoo 하은=haeun 도윤=doyun 수빈=subin 예준=yejun',
      ),
      family: names('김=kim 이=lee 박=park 최=choi 정=jung 강=kang 조=cho'),
    },
    {
      weight: 8,
      given: names(
        'Ольга=olga Дмитро=dmytro Наталія=nataliia Іван=ivan Софія=sofiia Андрій=andrii Milica Georgi Елена=elena Борис=boris',
      ),
      family: names(
        'Шевченко=shevchenko Бондаренко=bondarenko Петров=petrov Ткаченко=tkachenko Димитрова=dimitrova Мельник=melnyk Кравченко=kravchenko Павлюк=pavliuk',
      ),
    },
    {
      weight: 7,
      given: names(
        'ليلى=layla عمر=omar يوسف=yusuf مريم=maryam خالد=khalid نور=nour سارة=sara حسن=hasan',
      ),
      family: names(
        'الحسن=alhassan منصور=mansour الخطيب=alkhatib حداد=haddad النجار=alnajjar صالح=saleh العلي=alali',
      ),
    },
    {
      weight: 8,
      given: names(
        'आरव=aarav प्रिया=priya रोहन=rohan अनन्या=ananya Samir Meera Arjun Kavya विक्रम=vikram Divya',
      ),
      family: names('शर्मा=sharma पटेल=patel Iyer Nair गुप्ता=gupta Reddy Banerjee Menon सिंह=singh'),
    },
    {
      weight: 4,
      given: names('Ελένη=eleni Γιώργος=giorgos Μαρία=maria Νίκος=nikos Δήμητρα=dimitra'),
      family: names(
        'Παπαδόπουλος=papadopoulos Βασιλείου=vasileiou Γεωργίου=georgiou Νικολάου=nikolaou',
      ),
    },
    {
      weight: 3,
      given: names('נועה=noa דוד=david תמר=tamar איתן=eitan'),
      family: names('כהן=cohen לוי=levi מזרחי=mizrahi פרץ=peretz'),
    },
    {
      weight: 6,
      given: names(
        'Nguyệt Minh Linh Đức=duc Hương Somchai กานต์=kan สุดา=suda Putri Dewi Elif Emre Ayşe',
      ),
      family: names(
        'Trần Lê Phạm Hoàng Bùi สุขใจ=sukjai วงศ์ดี=wongdee Santoso Wijaya Yılmaz=yilmaz Demir',
      ),
    },
  ];
}
