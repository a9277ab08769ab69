"""Given names that only women, or only men, bear where the people of the houses come from."""

from __future__ import annotations

from unterkunft.model.name_folding import plain, words_of
from unterkunft.values.statuses import Gender

# Frequent names without those that both bear, such as Nour, Noor, Jihan, Sascha, Andrea, Alaa, Rojin.
_FEMALE = """
fatima fatma fatemeh fatimah fateme zahra zahraa maryam mariam miriam maria marija marie aisha aischa ayse
amina amineh aminata khadija chadidscha hatice layla leila laila lina lena rania rana hanan huda hoda mona
muna samira sahar sara sarah salma selma nadia nadja najla nawal nisrin nesrin rima reem rim ruba sawsan
shirin schirin soraya suad souad yasmin jasmin yasmina zainab zaynab zeynep zeinab ghada hala halima hamida
hana hanaa hind iman ikram inas israa kawthar lamia lubna maha malika manal marwa maysa nada naima najat
nasrin parisa parvin parwana roya sakina samar shabnam shaima sumaya tahira wafa zohra narges nargis mahsa
masoumeh mina mitra nazanin negar razieh setareh shaghayegh shokria freshta farida farzana habiba homa laleh
marzia masuma olena oksana natalija nataliia natalia iryna irina tetjana tetiana tatjana tatyana ljudmyla
liudmyla ludmila halyna galina svitlana swetlana svetlana valentyna walentina kateryna katerina jekaterina
anastasija anastasiia anastasia daria darija daryna sofija sofiia olha olga viktorija viktoriia nina nadija
nadiia larysa larissa anna hanna julija yuliia julia marina maryna alina polina vira zoja lidija selam saba
rahel rahwa bisrat luwam feven senait semhar hiwet tsega mebrat letebrhan eden abeba almaz tigist ayan hodan
hibo ifrah sagal asli fadumo faduma hawa sahra nasteexo deqa ladan safia mariama fatoumata fatou aissatou
kadiatou hawa binta oumou djenabou ramata awa ndeye blessing joy grace gift precious patience esther ruth
rebecca elizabeth mercy emine elif ayten gul gulsen sevda sevgi dilek esra merve busra tugba songul nurcan
nino tamar mariami ketevan lela eteri gayane anahit narine lusine ani hasmik hatixhe drita valbona vjollca
shqipe mirela jelena milica dragana ivana
"""
_MALE = """
mohammed mohammad muhammad mohamed mohamad mahmoud mahmud ahmad ahmed ali hassan hasan hussein hussain
husein hossein ibrahim abdullah abdallah abdul abdulrahman abdelrahman omar umar osman othman khaled khalid
chalid yusuf youssef yousef yousif josef joseph mustafa mostafa bilal hamza anas amir ameer karim kareem
tarek tariq samir sami said saeed salim saleem salman faisal fadi firas ghassan hadi haitham hani hisham
imad issa jamal jamil kamal majed marwan maher mazen mehdi mahdi milad mohsen murad nabil nader nasser rami
rashid rayan reza saad salah sayed shadi tamer wael walid waleed wissam yasser yasir yazan younes yunus
zaher zaid ziad ziyad farhad farid ferhat habib hamid javad dschawad jawad kaveh majid masoud mehran morteza
naser navid omid parwiz qasem rahim ramin sajjad shahram siavash zabihullah zalmai najibullah hamidullah
esmatullah rahmatullah oleksandr aleksandr alexander serhij serhii sergej sergei wolodymyr volodymyr
vladimir mykola nikolai andrij andrii andrej andrei iwan ivan dmytro dmitri dmitrij wiktor viktor vasyl
wassyl oleh oleg ihor igor jurij yurii bohdan maksym maxim taras petro pawlo pavlo mychajlo mykhailo artem
denys roman ruslan wladyslaw vladyslav yohannes johannes tesfay tesfai kidane filmon samuel daniel dawit
teklu goitom berhane habtom mehari yonas tekle gebre mulugeta bereket abiel abdi abdirahman abdullahi hassan
mahad ismail guled farah liban mohamud nur mamadou amadou ibrahima alpha ousmane souleymane boubacar thierno
abdoulaye moussa modou lamin alhassane sekou emmanuel david michael peter paul john james godwin sunday
festus mehmet murat emre burak serkan hakan kemal huseyin ibrahim ismail recep osman yusuf ramazan giorgi
davit levan zurab irakli gela armen gevorg hayk tigran vardan aram arben besnik driton agron milan dragan
zoran goran nenad
"""
_BOTH = frozenset({"nur", "nour", "noor"}) | (set(_FEMALE.split()) & set(_MALE.split()))
_GENDERS = {
    **dict.fromkeys(_FEMALE.split(), Gender.FEMALE),
    **dict.fromkeys(_MALE.split(), Gender.MALE),
}


def gender_told_by(given_name: str) -> Gender | None:
    """What the first given name says about the gender; None where it says nothing, or both."""
    first = next((plain(word) for word in words_of(given_name)), "")
    return None if first in _BOTH else _GENDERS.get(first)
