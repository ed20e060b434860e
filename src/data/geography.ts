export const routesData = () => ({});
export const statesData = () => ({});
