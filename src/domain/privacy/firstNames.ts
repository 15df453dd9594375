const NAMES = `adele adrien agathe agnes alain albert alexandre alexandra alexis alice aline amandine amelie anais andre andree
angelique anne annie antoine antoinette armand arnaud arthur audrey aurelie aurelien axel baptiste barbara beatrice benjamin benoit
bernadette bernard bertrand brigitte bruno camille caroline catherine cecile celine chantal charles charlotte chloe christelle christian
christiane christine christophe claire clara claude claudine clement clementine colette corinne cyril damien daniel daniele danielle
david delphine denis denise didier dominique edith elisabeth elise elodie eloise emilie emma emmanuel emmanuelle eric estelle etienne
eva evelyne fabien fabienne fabrice fanny fatima florence florent florian francis franck francois francoise frederic frederique gabriel
gaelle genevieve georges gerald gerard germaine ghislaine gilbert gilles ginette gregory guillaume guy helene henri herve hubert hugo
hugues ines irene isabelle jacqueline jacques jean jeanne jeannine jennifer jeremy jerome joel joelle jonathan joseph josette josiane
julie julien juliette justine karim karine kevin laetitia laura laure laurence laurent lea liliane lionel louis louise luc lucas lucie
lucien lucienne lydie madeleine magali manon marc marcel marcelle margaux margot marguerite maria marianne marie marine marion martial
martin martine maryse mathieu mathilde matthieu maurice maxime melanie melissa michel michele micheline mireille mohamed monique morgane
muriel myriam nadia nadine nathalie nathan nicolas nicole noel noelle odette odile olivier pascal pascale patrice patricia patrick paul
paule paulette pauline philippe pierre pierrette quentin rachel raphael raymond raymonde regine regis remi remy rene renee richard robert
roger roland romain rose sabine sabrina said samuel sandra sandrine sarah sebastien serge severine simon simone solange solene sonia
sophie stephane stephanie suzanne sylvain sylvie theo therese thibault thierry thomas valentin valerie vanessa veronique victor vincent
virginie viviane xavier yann yannick yolande yves yvette yvonne`;

/** French first names in use, folded: enough to recognise a column of names, not to list everybody. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(NAMES.split(/\s+/));
