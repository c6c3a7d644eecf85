export default defineNuxtConfig({ runtimeConfig: { cabinetToken: '', cabinetDomain: '' } });
