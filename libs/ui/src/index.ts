export * from './notice/notice';
